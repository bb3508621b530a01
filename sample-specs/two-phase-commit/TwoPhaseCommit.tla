--------------------------- MODULE TwoPhaseCommit ---------------------------
(* A transaction over several databases: all of them commit it or none     *)
(* does. A coordinator asks everyone to prepare, collects the votes, logs  *)
(* its decision and announces it. Whoever has voted yes has promised to    *)
(* wait for that decision. Any node may crash, and what was only in its    *)
(* memory is gone. The price of the promise is that one can wait for ever. *)
EXTENDS Naturals

CONSTANTS
    \* The databases that take part.
    Participant,
    \* The node that decides.
    Coordinator,
    \* How many crashes there may be in all.
    MaxCrashes,
    \* FALSE is the mistake: a crashed coordinator never comes back.
    CoordinatorRecovers,
    \* Whether participants who hear nothing ask each other what was decided.
    AskPeers,
    \* TRUE is the mistake: a participant that has promised to wait may abort on its own.
    ImpatientAbort

\* The coordinator is a node of its own, crashes are counted, and the design choices are
\* yes or no.
ASSUME BoundsMakeSense ==
    /\ Coordinator \notin Participant
    /\ MaxCrashes \in Nat
    /\ {CoordinatorRecovers, AskPeers, ImpatientAbort} \subseteq BOOLEAN

\* Everyone who can send, receive and crash.
Node == Participant \cup {Coordinator}

VARIABLES
    \* What each participant has on disk: working, prepared, committed or aborted.
    state,
    \* What the coordinator has on disk: none, commit or abort.
    decision,
    \* Whose yes the coordinator has heard. In memory only.
    votes,
    \* To whom the coordinator has announced its decision. In memory only.
    told,
    \* The messages on their way, in no order. They wait for a node that is down.
    network,
    \* The nodes that have crashed and not come back.
    down,
    \* How many crashes there were.
    crashes

\* Everything that can change.
vars == <<state, decision, votes, told, network, down, crashes>>

\* A message of one kind from one node to another.
Msg(kind, from, to) == [kind |-> kind, from |-> from, to |-> to]

\* Every message that could ever be on its way.
Message ==
    [kind : {"prepare", "yes", "no", "commit", "abort", "query", "unsure"},
     from : Node,
     to   : Node]

\* The messages that wait for a node.
Inbox(n) == {m \in network : m.to = n}

\* A node is running.
Up(n) == n \notin down

\* A participant knows how the transaction ended.
Decided(p) == state[p] \in {"committed", "aborted"}

\* At first everyone is at work and the coordinator has asked all of them to prepare.
Init ==
    /\ state = [p \in Participant |-> "working"]
    /\ decision = "none"
    /\ votes = {}
    /\ told = {}
    /\ network = {Msg("prepare", Coordinator, p) : p \in Participant}
    /\ down = {}
    /\ crashes = 0

-----------------------------------------------------------------------------

\* A participant can commit: it writes that to disk, votes yes, and from now on has to wait.
\* @actor p
VoteYes(p, m) ==
    /\ Up(p)
    /\ m.kind = "prepare"
    /\ state[p] = "working"
    /\ state' = [state EXCEPT ![p] = "prepared"]
    /\ network' = (network \ {m}) \cup {Msg("yes", p, Coordinator)}
    /\ UNCHANGED <<decision, votes, told, down, crashes>>

\* A participant cannot commit: it aborts at once and votes no.
\* @actor p
VoteNo(p, m) ==
    /\ Up(p)
    /\ m.kind = "prepare"
    /\ state[p] = "working"
    /\ state' = [state EXCEPT ![p] = "aborted"]
    /\ network' = (network \ {m}) \cup {Msg("no", p, Coordinator)}
    /\ UNCHANGED <<decision, votes, told, down, crashes>>

\* The coordinator hears a yes and remembers whose it is.
\* @actor c
HearYes(c, m) ==
    /\ Up(c)
    /\ decision = "none"
    /\ m.kind = "yes"
    /\ votes' = votes \cup {m.from}
    /\ network' = network \ {m}
    /\ UNCHANGED <<state, decision, told, down, crashes>>

\* The coordinator has a yes from everyone and logs that the transaction commits.
\* @actor c
DecideCommit(c) ==
    /\ Up(c)
    /\ decision = "none"
    /\ votes = Participant
    /\ decision' = "commit"
    /\ UNCHANGED <<state, votes, told, network, down, crashes>>

\* The coordinator was refused, or has waited long enough, and logs that the transaction aborts.
\* @actor c
DecideAbort(c) ==
    /\ Up(c)
    /\ decision = "none"
    /\ decision' = "abort"
    /\ UNCHANGED <<state, votes, told, network, down, crashes>>

\* The coordinator sends its decision to a participant.
\* @actor c
Announce(c, p) ==
    /\ Up(c)
    /\ decision # "none"
    /\ p \notin told
    /\ told' = told \cup {p}
    /\ network' = network \cup {Msg(decision, c, p)}
    /\ UNCHANGED <<state, decision, votes, down, crashes>>

\* A participant learns the decision and carries it out.
\* @actor p
Obey(p, m) ==
    /\ Up(p)
    /\ m.kind \in {"commit", "abort"}
    /\ ~Decided(p)
    /\ state' = [state EXCEPT ![p] = IF m.kind = "commit" THEN "committed" ELSE "aborted"]
    /\ network' = network \ {m}
    /\ UNCHANGED <<decision, votes, told, down, crashes>>

\* A participant that waits for a coordinator that is down asks another one what was
\* decided. The two have one conversation at a time.
\* @actor p
Ask(p, q) ==
    /\ AskPeers
    /\ p # q
    /\ Up(p)
    /\ state[p] = "prepared"
    /\ Coordinator \in down
    /\ ~ \E m \in network : {m.from, m.to} = {p, q}
    /\ network' = network \cup {Msg("query", p, q)}
    /\ UNCHANGED <<state, decision, votes, told, down, crashes>>

\* A participant that is asked says how the transaction ended, or that it does not know
\* either. One that has not voted yet aborts, which settles it.
\* @actor q
Answer(q, m) ==
    LET answer == CASE state[q] = "committed" -> "commit"
                    [] state[q] = "prepared"  -> "unsure"
                    [] OTHER                  -> "abort"
    IN  /\ Up(q)
        /\ m.kind = "query"
        /\ state' = [state EXCEPT ![q] = IF @ = "working" THEN "aborted" ELSE @]
        /\ network' = (network \ {m}) \cup {Msg(answer, q, m.from)}
        /\ UNCHANGED <<decision, votes, told, down, crashes>>

\* A participant hears that the other one does not know either. It can only ask again.
\* @actor p
HearUnsure(p, m) ==
    /\ Up(p)
    /\ m.kind = "unsure"
    /\ network' = network \ {m}
    /\ UNCHANGED <<state, decision, votes, told, down, crashes>>

\* A participant that has promised to wait loses patience and aborts. No sound design
\* has this step.
\* @actor p
AbortAlone(p) ==
    /\ ImpatientAbort
    /\ Up(p)
    /\ state[p] = "prepared"
    /\ state' = [state EXCEPT ![p] = "aborted"]
    /\ UNCHANGED <<decision, votes, told, network, down, crashes>>

\* A node crashes. The coordinator forgets the votes and whom it has told; what is on
\* disk stays.
\* @environment
\* @actor n
Crash(n) ==
    /\ Up(n)
    /\ crashes < MaxCrashes
    /\ down' = down \cup {n}
    /\ crashes' = crashes + 1
    /\ votes' = IF n = Coordinator THEN {} ELSE votes
    /\ told' = IF n = Coordinator THEN {} ELSE told
    /\ UNCHANGED <<state, decision, network>>

\* A node comes back and reads its disk. Work that a participant had not prepared is
\* lost, so that is aborted.
\* @actor n
Recover(n) ==
    /\ n \in down
    /\ n = Coordinator => CoordinatorRecovers
    /\ down' = down \ {n}
    /\ state' = [p \in Participant |->
                   IF p = n /\ state[p] = "working" THEN "aborted" ELSE state[p]]
    /\ UNCHANGED <<decision, votes, told, network, crashes>>

\* Everyone knows how the transaction ended: the story may end here.
Done ==
    /\ \A p \in Participant : Decided(p)
    /\ UNCHANGED vars

\* One step of the coordinator.
CoordinatorStep(c) ==
    \/ \E m \in Inbox(c) : HearYes(c, m)
    \/ DecideCommit(c)
    \/ DecideAbort(c)
    \/ \E p \in Participant : Announce(c, p)

\* A participant answers the request to prepare.
Vote(p) == \E m \in Inbox(p) : VoteYes(p, m) \/ VoteNo(p, m)

\* A participant learns the decision, from the coordinator or from another participant.
Learn(p) == \E m \in Inbox(p) : Obey(p, m)

\* A participant takes part in a conversation about what was decided.
Talk(p) == \E m \in Inbox(p) : Answer(p, m) \/ HearUnsure(p, m)

\* One step of the coordinator or a participant, a crash or a recovery.
Next ==
    \/ \E c \in {Coordinator} : CoordinatorStep(c)
    \/ \E p \in Participant : Vote(p) \/ Learn(p) \/ Talk(p) \/ AbortAlone(p)
    \/ \E p, q \in Participant : Ask(p, q)
    \/ \E n \in Node : Crash(n) \/ Recover(n)
    \/ Done

\* A running node does not put off for ever what it could do, and a node that can come
\* back does. Only losing patience is never a must.
\* @assumption
Fairness ==
    /\ WF_vars(CoordinatorStep(Coordinator))
    /\ \A p \in Participant : WF_vars(Vote(p)) /\ WF_vars(Learn(p)) /\ WF_vars(Talk(p))
    /\ \A p \in Participant : WF_vars(\E q \in Participant : Ask(p, q))
    /\ \A n \in Node : WF_vars(Recover(n))

\* Every way in which a transaction can go.
Spec == Init /\ [][Next]_vars /\ Fairness

-----------------------------------------------------------------------------

\* All data has its expected shape.
\* @monitor no
TypeOK ==
    /\ state \in [Participant -> {"working", "prepared", "committed", "aborted"}]
    /\ decision \in {"none", "commit", "abort"}
    /\ votes \subseteq Participant
    /\ told \subseteq Participant
    /\ network \subseteq Message
    /\ down \subseteq Node
    /\ crashes \in 0..MaxCrashes

\* The transaction never commits in one place and aborts in another.
\* @evidence the outcome that each database has recorded for a transaction id
\* @monitor cheap
AllOrNothing ==
    \A p, q \in Participant : ~(state[p] = "committed" /\ state[q] = "aborted")

\* Nobody commits unless the coordinator has logged it.
\* @evidence a commit in a database has a commit record before it in the coordinator's log
\* @monitor cheap
CommitIsLogged ==
    \A p \in Participant : state[p] = "committed" => decision = "commit"

\* What has been decided is never taken back, neither by a participant nor by the coordinator.
\* @evidence no transaction id with two different outcomes in one log
\* @monitor cheap
DecisionsAreFinal ==
    [][/\ decision # "none" => decision' = decision
       /\ \A p \in Participant : Decided(p) => state'[p] = state[p]]_vars

\* Nobody waits for ever: each participant learns in the end how the transaction ended.
\* @evidence the age of the oldest prepared transaction
\* @monitor cheap
EveryoneLearnsTheOutcome == \A p \in Participant : <>Decided(p)

=============================================================================
