---------------------------- MODULE SequencesExt ----------------------------
(* Sequences: made from sets, searched, cut, put together and folded. *)
EXTENDS Naturals, Sequences, FiniteSets, FiniteSetsExt, Folds, Functions, Bags, TLC

LOCAL Injective(f) == \A x, y \in DOMAIN f : x # y => f[x] # f[y]
LOCAL Least(S) == CHOOSE x \in S : \A y \in S : x <= y
LOCAL Greatest(S) == CHOOSE x \in S : \A y \in S : y <= x
LOCAL Shorter(m, n) == IF m <= n THEN m ELSE n

(* The elements of s. *)
ToSet(s) == {s[i] : i \in DOMAIN s}

(* How often each element is in s. *)
ToBag(s) == [x \in ToSet(s) |-> Cardinality({i \in DOMAIN s : s[i] = x})]

(* The elements of S in some order, each once. *)
SetToSeq(S) == CHOOSE f \in [1..Cardinality(S) -> S] : Injective(f)

(* The elements of S in every order, each once. *)
SetToSeqs(S) == {f \in [1..Cardinality(S) -> S] : Injective(f)}

(* The elements of S, sorted by op. *)
SetToSortSeq(S, op(_, _)) == SortSeq(SetToSeq(S), op)

(* The elements of each subset of S in every order, each once. *)
SetToAllKPermutations(S) == UNION {SetToSeqs(T) : T \in SUBSET S}

(* The sequences over S of length n. *)
TupleOf(S, n) == [1..n -> S]

(* The sequences over S that are not longer than n. *)
SeqOf(S, n) ==
    LET RECURSIVE Upto(_)
        Upto(m) == IF m = 0 THEN {<<>>} ELSE Upto(m - 1) \cup [1..m -> S]
    IN  Upto(n)

(* The sequences over S that are not longer than n. *)
BoundedSeq(S, n) == SeqOf(S, n)

(* Whether e is in s. *)
Contains(s, e) == \E i \in 1..Len(s) : s[i] = e

(* Whether each element of s stands in the relation op to all that come after it. *)
IsSorted(s, op(_, _)) == \A j \in 1..Len(s) : \A i \in 1..(j - 1) : op(s[i], s[j])

(* The sequence from its end to its beginning. *)
Reverse(s) == [i \in 1..Len(s) |-> s[Len(s) - i + 1]]

(* The sequence without e. *)
Remove(s, e) == SelectSeq(s, LAMBDA x : x # e)

(* The sequence with new in the place of each old. *)
ReplaceAll(s, old, new) == [i \in 1..Len(s) |-> IF s[i] = old THEN new ELSE s[i]]

(* The place of the first element in from..to that passes the test; 0 if none does. *)
SelectInSubSeq(s, from, to, Test(_)) ==
    LET places == {i \in from..to : Test(s[i])}
    IN  IF places = {} THEN 0 ELSE Least(places)

(* The place of the first element that passes the test; 0 if none does. *)
SelectInSeq(s, Test(_)) == SelectInSubSeq(s, 1, Len(s), Test)

(* The place of the last element in from..to that passes the test; 0 if none does. *)
SelectLastInSubSeq(s, from, to, Test(_)) ==
    LET places == {i \in from..to : Test(s[i])}
    IN  IF places = {} THEN 0 ELSE Greatest(places)

(* The place of the last element that passes the test; 0 if none does. *)
SelectLastInSeq(s, Test(_)) == SelectLastInSubSeq(s, 1, Len(s), Test)

(* The sequence with e put in at place i; what was there follows it. *)
InsertAt(s, i, e) == SubSeq(s, 1, i - 1) \o <<e>> \o SubSeq(s, i, Len(s))

(* The sequence with e in place i. *)
ReplaceAt(s, i, e) == [s EXCEPT ![i] = e]

(* The sequence without what is in place i. *)
RemoveAt(s, i) == SubSeq(s, 1, i - 1) \o SubSeq(s, i + 1, Len(s))

(* The sequence without the first element that passes the test. *)
RemoveFirstMatch(s, Test(_)) ==
    LET i == SelectInSeq(s, Test)
    IN  IF i = 0 THEN s ELSE RemoveAt(s, i)

(* The sequence without the first e. *)
RemoveFirst(s, e) == RemoveFirstMatch(s, LAMBDA x : x = e)

(* The sequence with e before it. *)
Cons(e, s) == <<e>> \o s

(* The sequence with e after it. *)
Snoc(e, s) == Append(s, e)

(* The sequence without its last element. *)
Front(s) == SubSeq(s, 1, Len(s) - 1)

(* The last element of the sequence. *)
Last(s) == s[Len(s)]

(* Whether t begins with s. *)
IsPrefix(s, t) == Len(s) <= Len(t) /\ SubSeq(t, 1, Len(s)) = SubSeq(s, 1, Len(s))

(* Whether t begins with s and goes on. *)
IsStrictPrefix(s, t) == Len(s) < Len(t) /\ IsPrefix(s, t)

(* Whether t ends with s. *)
IsSuffix(s, t) ==
    Len(s) <= Len(t) /\ SubSeq(t, Len(t) - Len(s) + 1, Len(t)) = SubSeq(s, 1, Len(s))

(* Whether t ends with s and is longer. *)
IsStrictSuffix(s, t) == Len(s) < Len(t) /\ IsSuffix(s, t)

(* What s begins with: the empty sequence, s itself and all between. *)
Prefixes(s) == {SubSeq(s, 1, n) : n \in 0..Len(s)}

(* What all sequences in S begin with. *)
CommonPrefixes(S) ==
    LET one == CHOOSE s \in S : TRUE
    IN  {p \in Prefixes(one) : \A s \in S : IsPrefix(p, s)}

(* The longest sequence that all in S begin with. *)
LongestCommonPrefix(S) ==
    LET common == CommonPrefixes(S)
    IN  CHOOSE p \in common : \A q \in common : Len(q) <= Len(p)

(* What s ends with: the empty sequence, s itself and all between. *)
Suffixes(s) == {SubSeq(s, n, Len(s)) : n \in 1..(Len(s) + 1)}

(* The number from 1 to b that differs from a by a multiple of b. *)
SeqMod(a, b) == IF a % b = 0 THEN b ELSE a % b

(* The first element combined by op with what comes of the others, the last one with base. *)
FoldRight(op(_, _), s, base) ==
    LET RECURSIVE From(_)
        From(i) == IF i > Len(s) THEN base ELSE op(s[i], From(i + 1))
    IN  From(1)

(* What comes of all elements, combined by op, the last one with base. *)
FoldSeq(op(_, _), base, s) == FoldRight(op, s, base)

(* What comes of all elements but the last combined by op with the last, the first one with base. *)
FoldLeft(op(_, _), base, s) ==
    LET RECURSIVE UpTo(_)
        UpTo(i) == IF i = 0 THEN base ELSE op(UpTo(i - 1), s[i])
    IN  UpTo(Len(s))

(* As FoldLeft, over the places instead of the elements. *)
FoldLeftDomain(op(_, _), base, s) ==
    LET RECURSIVE UpTo(_)
        UpTo(i) == IF i = 0 THEN base ELSE op(UpTo(i - 1), i)
    IN  UpTo(Len(s))

(* As FoldRight, over the places instead of the elements. *)
FoldRightDomain(op(_, _), s, base) ==
    LET RECURSIVE From(_)
        From(i) == IF i > Len(s) THEN base ELSE op(i, From(i + 1))
    IN  From(1)

(* The sequences in s, one after another. *)
FlattenSeq(s) == FoldLeft(LAMBDA x, y : x \o y, <<>>, s)

(* The pairs of what is in the same place in s and t, up to the shorter one's end. *)
Zip(s, t) == [i \in 1..Shorter(Len(s), Len(t)) |-> <<s[i], t[i]>>]

(* What is in the same place in s and t, which are of one length; two of length 1 become one. *)
Interleave(s, t) ==
    IF Len(s) = 1 THEN <<s[1], t[1]>>
    ELSE [i \in 1..(2 * Len(s)) |-> IF i % 2 = 1 THEN <<s[(i + 1) \div 2]>> ELSE <<t[i \div 2]>>]

(* The sequences that s has in one piece, the empty one too. *)
SubSeqs(s) == {SubSeq(s, from, to) : from \in 1..(Len(s) + 1), to \in 0..Len(s)}

(* The sequences that are left when any elements of s are taken out. *)
AllSubSeqs(s) ==
    FoldLeft(LAMBDA found, x : found \cup {Append(f, x) : f \in found}, {<<>>}, s)

(* The first place at which t has s in one piece. *)
IndexFirstSubSeq(s, t) ==
    Least({i \in 1..(Len(t) - Len(s) + 1) : SubSeq(t, i, i + Len(s) - 1) = s})

(* The sequence t with r in the place of s, which begins at place i. *)
ReplaceSubSeqAt(i, r, s, t) == SubSeq(t, 1, i - 1) \o r \o SubSeq(t, i + Len(s), Len(t))

(* The sequence t with r in the place of the first s. *)
ReplaceFirstSubSeq(r, s, t) ==
    IF s \in SubSeqs(t) THEN ReplaceSubSeqAt(IndexFirstSubSeq(s, t), r, s, t) ELSE t

(* The sequence t with r in the place of each s, from the left. *)
ReplaceAllSubSeqs(r, s, t) ==
    LET RECURSIVE From(_)
        From(rest) ==
            CASE s = <<>> /\ rest = <<>> -> r
              [] s = <<>> -> r \o <<Head(rest)>> \o From(Tail(rest))
              [] s \notin SubSeqs(rest) -> rest
              [] OTHER ->
                   LET i == IndexFirstSubSeq(s, rest)
                   IN  SubSeq(rest, 1, i - 1) \o r \o From(SubSeq(rest, i + Len(s), Len(rest)))
    IN  From(t)
=============================================================================
