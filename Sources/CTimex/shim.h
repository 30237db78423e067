// The kernel's clock (adjtimex(2)): Glibc's module does not have it.
#include <sys/timex.h>
