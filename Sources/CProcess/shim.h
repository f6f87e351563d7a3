#ifndef CPROCESS_SHIM_H
#define CPROCESS_SHIM_H
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

/* What Swift cannot call: functions of any number of arguments, and structures whose fields are
   named differently from system to system. */

/* No copy of memory on the disk when we crash, nor for another program of the same person. */
static inline void cprocess_forbid_core_dumps(void) {
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
#ifdef __linux__
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

/* Where a standard stream is closed, the next file opened takes its number, and messages would be
   written into it. */
static inline void cprocess_open_standard_streams(void) {
  for (int stream = 0; stream <= 2; stream++)
    if (fcntl(stream, F_GETFD) == -1) (void)open("/dev/null", O_RDWR);
}

/* Whoever starts us from a thread that blocks signals hands that on. */
static inline void cprocess_unblock_signals(void) {
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
}

/* How many characters a line of the terminal behind standard output holds; 0 where there is none. */
static inline int cprocess_columns(void) {
  struct winsize size;
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

/* POSIX 2008; the C library's headers show it only to programs that ask for extensions. */
int wcwidth(wchar_t character);

/* How many places of a screen a character takes; 0 for one that is not shown. */
static inline int cprocess_cells(wchar_t character) {
  int cells = wcwidth(character);
  return cells > 0 ? cells : 0;
}

typedef void (*cprocess_handler)(int);

/* Calls a function on a signal, unless whoever started us wants it ignored (nohup). */
static inline struct sigaction cprocess_catch(int number, cprocess_handler handler) {
  struct sigaction before, caught;
  memset(&caught, 0, sizeof caught);
  caught.sa_handler = handler;
  sigemptyset(&caught.sa_mask);
  sigaction(number, NULL, &before);
  if (before.sa_handler != SIG_IGN) sigaction(number, &caught, NULL);
  return before;
}

static inline void cprocess_restore(int number, struct sigaction before) {
  sigaction(number, &before, NULL);
}

/* Does with a signal what is done without us: ends or stops. */
static inline void cprocess_raise(int number) {
  struct sigaction before, usual;
  sigset_t only, blocked;
  memset(&usual, 0, sizeof usual);
  usual.sa_handler = SIG_DFL;
  sigemptyset(&usual.sa_mask);
  sigaction(number, &usual, &before);
  sigemptyset(&only);
  sigaddset(&only, number);
  sigprocmask(SIG_UNBLOCK, &only, &blocked);
  raise(number);
  sigprocmask(SIG_SETMASK, &blocked, NULL);
  sigaction(number, &before, NULL);
}

/* Writes zeros that the compiler may not leave out as useless. */
static inline void cprocess_wipe(void *bytes, size_t count) {
  memset(bytes, 0, count);
  __asm__ volatile("" : : "r"(bytes) : "memory");
}
#endif
