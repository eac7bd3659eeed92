# How to check a result.

verify-title = Check a result yourself
verify-lead = You should not have to believe us. With the published file and one command, your own computer counts the votes again and compares every line.

verify-steps = Three steps
verify-step-download = Download the result
verify-step-download-text = On the results page of any round, take result.json. It holds the rules, the proposals, every ballot without a name, and the outcome with its reasons.
verify-step-download-link = Choose a round
verify-step-run = Count again
verify-step-run-text = Taawun is one program. The copy on your computer needs no network to check a file:
verify-step-read = Read the answer
verify-step-read-text = If the outcome follows from the ballots and the rules, the program says so and ends with code 0. If anything differs, it ends with code 1 and names each place: what it found, and what it expected.

verify-hash = The fingerprint
verify-hash-text = Beside every result stands its SHA-256: 64 characters that change completely when a single character of the file changes. To see the fingerprint of your own copy, on Linux, on a Mac, and on Windows:

verify-proves = What each check proves
verify-proves-hash = The fingerprint is the same
verify-proves-hash-text = Your file is, to the last character, the one this site published. If someone noted the fingerprint on the day of publication, it also proves that nothing was changed since.
verify-proves-count = The count is the same
verify-proves-count-text = The outcome follows from the ballots and the rules in the file. Nobody moved a proposal up or down.
verify-proves-not = What no file can prove
verify-proves-not-text = That the ballots in the file are the ones people cast. That depends on those who ran the vote. A ballot carries a label, and whoever knows their own label can look for it in the file.

verify-other = Count it your own way
verify-other-text = Each round also offers ballots.pb, in the open Pabulib format that other counting programs read. If another program reaches another list under the same rule, we want to know.
