# The API for programs, and its page.

api-title = For programs
api-lead = Everything that is public here can be read by programs too, without a key. This page is made from the same document that programs read.
api-tokens = What you may do here yourself, a program of yours may do with a token.
api-document = The OpenAPI document

problem-bad-parameter = A value in the address makes no sense
problem-bad-parameter-text = What stands at { $name } cannot be used. It should look like this: { $expected }.
problem-token-needed = This needs a token
problem-token-needed-text = Nothing was changed. Send a token of yours with the request: Authorization: Bearer, a space, and the token. You make one on the site at /my/tokens.
problem-token = This token does not work
problem-token-text = Nothing was changed. It may have been mistyped, ended, or have run out. You see your tokens, and make new ones, on the site at /my/tokens.
problem-scope = This token is not for that
problem-scope-text = Nothing was changed. The request needs a token with the scope { $scope }.
problem-idempotency-key = This write has no name
problem-idempotency-key-text = Nothing was changed. Send one header Idempotency-Key with every write: 1 to 200 plain characters without a space, such as a new random UUID. Sent again with the same key, a write is answered again and not done twice.
problem-key-taken = This key names another write
problem-key-taken-text = Nothing was changed. The same Idempotency-Key came with another address or content within the last day. Give each write a key of its own.
problem-unreadable-json = We could not read the content
problem-unreadable-json-text = Nothing was changed. The content should be JSON as the documentation at /api describes it. This is where it is not: { $what }
problem-faulty = Something in it cannot be taken
problem-faulty-text = Nothing was changed. What is wrong stands with each field in “faults”.
fault-language-tag = Please give a language tag such as en or zh-Hant.
problem-list-changed = The list has changed
problem-list-changed-text = Nothing was sent. Somebody came onto the list, left it or reads in another language since you looked. Ask for the preview again and send its “mark” as “seen”.
api-subjects = What the API is about
