/* Loaded before the C library: while the file that FULL_DISK_FLAG names is there, the disk is full. Every write to a
 * file fails as on a disk without room; sockets and pipes go on. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static int is_full(int fd) {
  const char *flag = getenv("FULL_DISK_FLAG");
  struct stat about;
  if (!flag || access(flag, F_OK) != 0 || fstat(fd, &about) != 0 || !S_ISREG(about.st_mode)) return 0;
  errno = ENOSPC;
  return 1;
}

#define REAL(name) __typeof__(&name) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

ssize_t write(int fd, const void *bytes, size_t length) {
  REAL(write);
  return is_full(fd) ? -1 : real(fd, bytes, length);
}

ssize_t writev(int fd, const struct iovec *pieces, int count) {
  REAL(writev);
  return is_full(fd) ? -1 : real(fd, pieces, count);
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at) {
  REAL(pwrite);
  return is_full(fd) ? -1 : real(fd, bytes, length, at);
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t at) {
  REAL(pwrite64);
  return is_full(fd) ? -1 : real(fd, bytes, length, at);
}
