-- Which server an alarm is about, if it is about one: its disk, its way to the gateway, its files. What is
-- unique among open alarms stays `about`, for the version before; of a server's alarm it names the server.
ALTER TABLE alarms ADD COLUMN server TEXT;

-- What goes on at servers, to be ended when one is gone.
CREATE INDEX alarms_of_servers ON alarms (last_ms) WHERE server IS NOT NULL AND over_ms IS NULL;
