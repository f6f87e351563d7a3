#ifndef CTERMINAL_SHIM_H
#define CTERMINAL_SHIM_H
/* POSIX 2008; the C library's headers show these only to programs that ask for extensions. */
int posix_openpt(int flags);
int grantpt(int terminal);
int unlockpt(int terminal);
char *ptsname(int terminal);
#endif
