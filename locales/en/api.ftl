# The API for programs, and its page.

api-title = For programs
api-lead = Everything that is public here can be read by programs too, without a key. This page is made from the same document that programs read.
api-document = The OpenAPI document

problem-bad-parameter = A value in the address makes no sense
problem-bad-parameter-text = What stands at { $name } cannot be used. It should look like this: { $expected }.
