/// The places where the Swift runtime lets a program take over its scheduling.
///
/// They are exported by libswift_Concurrency (its `swift_task_enqueueGlobal_hook` and its neighbours), have no declaration that
/// Swift could import, and are called with Swift's own calling convention: hence these few lines of C.
#pragma once

#include <stddef.h>

/// Takes a job that is ready to run. Called on whatever thread made it ready.
typedef void (*task_hooks_taker)(void *_Nonnull job);

/// From now on every job of the process goes to `take`, and nothing but `task_hooks_run` runs one. Cannot be undone.
///
/// A job with a delay (`Task.sleep`) or for the main actor ends the process: both would need a second clock or thread.
void task_hooks_install(task_hooks_taker _Nonnull take);

/// Runs a job on this thread until it ends or waits. Each job runs once.
void task_hooks_run(void *_Nonnull job);

/// Bytes of the heap that are allocated now. Here because glibc's `mallinfo2` is not among what Swift's Glibc module shows.
size_t task_hooks_bytes_in_use(void);
