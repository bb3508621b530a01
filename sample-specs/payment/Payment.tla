------------------------------ MODULE Payment ------------------------------
(* Clients pay through an API. A client that hears nothing sends its       *)
(* payment again, and the network copies, loses and reorders what it       *)
(* carries. So every request has an idempotency key: the service charges   *)
(* a key once and answers every later request with that key from memory.   *)
(* Everything hangs on what the key stands for, and on who remembers it.   *)
EXTENDS Naturals

CONSTANTS
    \* Those who pay, each of them once.
    Client,
    \* How often a client sends its payment, the first time included.
    MaxAttempts,
    \* How many messages the network may lose.
    MaxLost,
    \* How many requests the network may deliver a second time.
    MaxCopied,
    \* How often the service may crash.
    MaxCrashes,
    \* TRUE is the mistake: a retry gets a key of its own.
    KeyPerAttempt,
    \* FALSE is the mistake: the keys are in memory only, and a crash clears them.
    DurableKeys

\* The bounds of this model are numbers, and the two design choices are yes or no.
ASSUME BoundsMakeSense ==
    /\ MaxAttempts \in Nat \ {0}
    /\ {MaxLost, MaxCopied, MaxCrashes} \subseteq Nat
    /\ {KeyPerAttempt, DurableKeys} \subseteq BOOLEAN

\* A client tries more often than the network loses messages, so one try gets through.
\* @assumption
ASSUME OneAttemptGetsThrough == MaxLost < MaxAttempts

VARIABLES
    \* What each client knows about its payment: idle, waiting or paid.
    status,
    \* How often each client has sent its payment.
    attempts,
    \* The messages on their way, in no order.
    network,
    \* The idempotency keys that the service remembers.
    keys,
    \* How often each client's card was charged.
    charges,
    \* How many faults there were, by kind.
    faults

\* Everything that can change.
vars == <<status, attempts, network, keys, charges, faults>>

\* The idempotency key of a client's n-th attempt. It should stand for the payment, not
\* for the attempt.
Key(c, n) == IF KeyPerAttempt THEN <<c, n>> ELSE <<c, 1>>

\* The request that a client sends at its n-th attempt.
Request(c, n) ==
    [kind |-> "request", client |-> c, attempt |-> n, key |-> Key(c, n), copy |-> 1]

\* The answer "paid" to a request. It is the same for both copies of a request.
Reply(m) == [m EXCEPT !.kind = "reply", !.copy = 1]

\* Every message that could ever be on its way.
Message ==
    [kind    : {"request", "reply"},
     client  : Client,
     attempt : 1..MaxAttempts,
     key     : Client \X (1..MaxAttempts),
     copy    : 1..2]

\* At first nobody has paid, nothing is on its way and nothing has gone wrong.
Init ==
    /\ status = [c \in Client |-> "idle"]
    /\ attempts = [c \in Client |-> 0]
    /\ network = {}
    /\ keys = {}
    /\ charges = [c \in Client |-> 0]
    /\ faults = [lost |-> 0, copied |-> 0, crashes |-> 0]

-----------------------------------------------------------------------------

\* A client sends its payment for the first time and starts to wait.
\* @actor c
Submit(c) ==
    /\ status[c] = "idle"
    /\ status' = [status EXCEPT ![c] = "waiting"]
    /\ attempts' = [attempts EXCEPT ![c] = 1]
    /\ network' = network \cup {Request(c, 1)}
    /\ UNCHANGED <<keys, charges, faults>>

\* A client runs out of patience and sends its payment again, whether or not the request
\* before got through.
\* @environment
\* @actor c
Retry(c) ==
    /\ status[c] = "waiting"
    /\ attempts[c] < MaxAttempts
    /\ attempts' = [attempts EXCEPT ![c] = @ + 1]
    /\ network' = network \cup {Request(c, attempts[c] + 1)}
    /\ UNCHANGED <<status, keys, charges, faults>>

\* The service sees a key for the first time: in one transaction it charges the card and
\* remembers the key. Then it answers.
Charge(m) ==
    /\ m.kind = "request"
    /\ m.key \notin keys
    /\ charges' = [charges EXCEPT ![m.client] = @ + 1]
    /\ keys' = keys \cup {m.key}
    /\ network' = (network \ {m}) \cup {Reply(m)}
    /\ UNCHANGED <<status, attempts, faults>>

\* The service knows the key already: it answers as before and charges nothing.
AnswerAgain(m) ==
    /\ m.kind = "request"
    /\ m.key \in keys
    /\ network' = (network \ {m}) \cup {Reply(m)}
    /\ UNCHANGED <<status, attempts, keys, charges, faults>>

\* An answer reaches its client, who now knows that the payment went through.
Confirm(m) ==
    /\ m.kind = "reply"
    /\ status' = [status EXCEPT ![m.client] = "paid"]
    /\ network' = network \ {m}
    /\ UNCHANGED <<attempts, keys, charges, faults>>

\* The network will deliver a request twice. (A client that gets an answer twice learns
\* nothing new.)
\* @environment
Duplicate(m) ==
    /\ faults.copied < MaxCopied
    /\ m.kind = "request"
    /\ m.copy = 1
    /\ network' = network \cup {[m EXCEPT !.copy = 2]}
    /\ faults' = [faults EXCEPT !.copied = @ + 1]
    /\ UNCHANGED <<status, attempts, keys, charges>>

\* The network loses a message.
\* @environment
Lose(m) ==
    /\ faults.lost < MaxLost
    /\ network' = network \ {m}
    /\ faults' = [faults EXCEPT !.lost = @ + 1]
    /\ UNCHANGED <<status, attempts, keys, charges>>

\* The service crashes and starts again. Charges stay charged; keys that were not on
\* disk are gone.
\* @environment
Crash ==
    /\ faults.crashes < MaxCrashes
    /\ keys' = IF DurableKeys THEN keys ELSE {}
    /\ faults' = [faults EXCEPT !.crashes = @ + 1]
    /\ UNCHANGED <<status, attempts, network, charges>>

\* Everyone has paid and nothing is on its way: the story may end here.
Done ==
    /\ \A c \in Client : status[c] = "paid"
    /\ network = {}
    /\ UNCHANGED vars

\* One step of a client, the service or the network.
Next ==
    \/ \E c \in Client : Submit(c) \/ Retry(c)
    \/ \E m \in network : Charge(m) \/ AnswerAgain(m) \/ Confirm(m)
    \/ \E m \in network : Duplicate(m) \/ Lose(m)
    \/ Crash
    \/ Done

\* A waiting client does try again, and what is not lost arrives in the end.
\* @assumption
Fairness ==
    /\ \A c \in Client : WF_vars(Retry(c))
    /\ WF_vars(\E m \in network : Charge(m) \/ AnswerAgain(m) \/ Confirm(m))

\* Every way in which payments can go.
Spec == Init /\ [][Next]_vars /\ Fairness

-----------------------------------------------------------------------------

\* All data has its expected shape.
\* @monitor no
TypeOK ==
    /\ status \in [Client -> {"idle", "waiting", "paid"}]
    /\ attempts \in [Client -> 0..MaxAttempts]
    /\ network \subseteq Message
    /\ keys \subseteq Client \X (1..MaxAttempts)
    /\ charges \in [Client -> Nat]
    /\ faults \in [lost : 0..MaxLost, copied : 0..MaxCopied, crashes : 0..MaxCrashes]

\* Nobody is ever charged twice for one payment.
\* @evidence the ledger has at most one charge for each payment
\* @monitor cheap
ChargedAtMostOnce == \A c \in Client : charges[c] <= 1

\* Whoever is told "paid" has really been charged.
\* @evidence a "paid" answer in the API log has a charge before it in the ledger
\* @monitor cheap
PaidMeansCharged == \A c \in Client : status[c] = "paid" => charges[c] >= 1

\* A charge is never taken back, and a client who knows that it paid never doubts it again.
\* @evidence ledger rows are only ever added
\* @monitor cheap
PaymentsAreFinal ==
    [][\A c \in Client :
        /\ charges'[c] >= charges[c]
        /\ status[c] = "paid" => status'[c] = "paid"]_vars

\* Every client that sends a payment is told in the end that it went through.
\* @evidence time from the first request to "paid", for each payment
\* @monitor costly
EveryPaymentIsConfirmed ==
    \A c \in Client : status[c] = "waiting" ~> status[c] = "paid"

=============================================================================
