-- What is kept for a while only is found by when it ended, without walking through what stays.
CREATE INDEX payments_noted ON payments (created_ms) WHERE note IS NOT NULL;
CREATE INDEX stray_notices_kept ON stray_notices (first_ms) WHERE body <> '';
CREATE INDEX alarms_seen ON alarms (acknowledged_ms) WHERE acknowledged_ms IS NOT NULL;
CREATE INDEX alarms_about ON alarms (kind, about);
CREATE INDEX studio_links_until ON studio_links (until_ms);
CREATE INDEX studio_sessions_until ON studio_sessions (until_ms);
CREATE INDEX counters_day ON counters (day);
