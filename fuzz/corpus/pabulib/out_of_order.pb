VOTES
META
key;value
"never closed;