-- Why a letter was not taken, in one word, and when: for the figures of whoever runs the site.

ALTER TABLE task ADD COLUMN hindrance TEXT;
ALTER TABLE task ADD COLUMN failed_at BIGINT;
CREATE INDEX task_failed ON task (hindrance, failed_at) WHERE hindrance IS NOT NULL;
