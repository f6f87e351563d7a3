#ifndef CLIBEDIT_SHIM_H
#define CLIBEDIT_SHIM_H
#include <histedit.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

typedef char *(*clibedit_prompt)(EditLine *);
typedef unsigned char (*clibedit_command)(EditLine *, int);

static inline EditLine *clibedit_start(const char *program) {
  /* libedit decodes the prompt with the locale and crashes (SIGSEGV, seen) on one it cannot decode:
     outside a UTF-8 locale, take the C library's own. */
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
  return el_init(program, stdin, stdout, stderr);
}
static inline int clibedit_set_prompt(EditLine *e, clibedit_prompt f) { return el_set(e, EL_PROMPT, f); }
static inline int clibedit_set_editor(EditLine *e, const char *n) { return el_set(e, EL_EDITOR, n); }
/* Signals stay ours: libedit answers Ctrl-C by ending the program, and a signal but once. */
static inline int clibedit_set_reader(EditLine *e, el_rfunc_t f) { return el_set(e, EL_GETCFN, f); }
static inline void clibedit_prepare_terminal(EditLine *e, int on) { el_set(e, EL_PREP_TERM, on); }
static inline void clibedit_refresh(EditLine *e) { el_set(e, EL_REFRESH); }
static inline int clibedit_set_client_data(EditLine *e, void *d) { return el_set(e, EL_CLIENTDATA, d); }
static inline void *clibedit_client_data(EditLine *e) { void *d = NULL; el_get(e, EL_CLIENTDATA, &d); return d; }
static inline int clibedit_add_command(EditLine *e, const char *n, const char *h, clibedit_command f) { return el_set(e, EL_ADDFN, n, h, f); }
static inline int clibedit_bind(EditLine *e, const char *key, const char *n) { return el_set(e, EL_BIND, key, n, NULL); }
static inline int clibedit_use_history(EditLine *e, History *h) { return el_set(e, EL_HIST, history, h); }
static inline int clibedit_history_size(History *h, int n) { HistEvent ev; return history(h, &ev, H_SETSIZE, n); }
static inline int clibedit_history_enter(History *h, const char *l) { HistEvent ev; return history(h, &ev, H_ENTER, l); }
#endif
