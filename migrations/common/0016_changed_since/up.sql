-- Since when a round stands where it stands: calendars ask when a cancelled date was cancelled.

ALTER TABLE round ADD COLUMN state_since BIGINT;
