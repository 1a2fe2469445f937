/** Functions that call what they are given when something has ended. */
export const cleanUpHooks: ReadonlySet<string> = new Set([
  ...["after", "afterAll", "afterEach", "onBeforeUnmount", "onCleanup", "onDestroy", "onScopeDispose", "onTestFinished", "onUnmounted"],
  ...["onWatcherCleanup", "suiteTeardown", "teardown"],
]);

/** Methods and functions that frameworks call when something has ended, beside those whose name says so: `dispose`. */
export const cleanUpMethods: ReadonlySet<string> = new Set([
  ...["beforeDestroy", "beforeUnmount", "componentWillUnmount", "deactivate", "disconnectedCallback", "ngOnDestroy"],
  ...["onApplicationShutdown", "onModuleDestroy", "onunload", "unmounted"],
]);
