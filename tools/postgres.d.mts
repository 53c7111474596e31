/** `url` is of a superuser, except where HAEMTRACK_TEST_DATABASE_URL names another login; `stop` ends what was started. */
export declare const postgres: () => Promise<{ readonly url: string; readonly stop: () => Promise<void> }>
