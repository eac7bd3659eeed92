-- Posts name what they are about and where from known lists, so that each is read and found in every language. What a
-- post said in words of its own stays in `focus` and `areas`.

-- JSON list of words.
ALTER TABLE partner_post ADD COLUMN focus_keys TEXT NOT NULL DEFAULT '[]';
-- JSON list of keys, each with the names it had when the post was written.
ALTER TABLE partner_post ADD COLUMN area_keys TEXT NOT NULL DEFAULT '[]';
