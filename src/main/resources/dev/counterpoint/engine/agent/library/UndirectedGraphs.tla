-------------------------- MODULE UndirectedGraphs --------------------------
(* Undirected graphs: records with a set of nodes and a set of edges, which are sets of one node   *)
(* or two.                                                                                         *)
LOCAL INSTANCE Integers
LOCAL INSTANCE Sequences
LOCAL INSTANCE FiniteSets

(* Whether G is an undirected graph. *)
IsUndirectedGraph(G) ==
    /\ G = [node |-> G.node, edge |-> G.edge]
    /\ \A e \in G.edge : e \subseteq G.node /\ Cardinality(e) \in {1, 2}

(* Whether G is an undirected graph in which no edge leads from a node to itself. *)
IsLoopFreeUndirectedGraph(G) ==
    IsUndirectedGraph(G) /\ \A e \in G.edge : Cardinality(e) = 2

(* The graphs whose nodes and edges are also in G. *)
UndirectedSubgraph(G) ==
    {H \in [node : SUBSET G.node, edge : SUBSET G.edge] : IsUndirectedGraph(H)}

(* The sequences of at least one node in which an edge leads from each node to the next. *)
Path(G) ==
    {p \in Seq(G.node) : p # <<>> /\ \A i \in 1..(Len(p) - 1) : {p[i], p[i + 1]} \in G.edge}

(* The paths that come to no node twice. *)
SimplePath(G) ==
    LET Next(p) == {n \in G.node : {p[Len(p)], n} \in G.edge /\ \A i \in 1..Len(p) : p[i] # n}
        RECURSIVE Longer(_)
        Longer(paths) ==
            IF paths = {} THEN {}
            ELSE paths \cup Longer(UNION {{Append(p, n) : n \in Next(p)} : p \in paths})
    IN  Longer({<<n>> : n \in G.node})

LOCAL Reached(G, from) ==
    LET RECURSIVE Grow(_)
        Grow(S) == LET more == S \cup UNION {e \in G.edge : e \cap S # {}}
                   IN  IF more = S THEN S ELSE Grow(more)
    IN  Grow(from)

(* Whether a path leads from m to n; one without an edge leads from each node to itself. *)
AreConnectedIn(m, n, G) == m \in G.node /\ n \in Reached(G, {m})

(* The largest sets of nodes that are connected with one another. *)
ConnectedComponents(G) == {Reached(G, {n}) : n \in G.node}

(* Whether all nodes are connected. *)
IsStronglyConnected(G) == ConnectedComponents(G) = {G.node}

(* All undirected graphs with the nodes S. *)
UndirectedGraphs(S) == [node : {S}, edge : SUBSET {{s, t} : s \in S, t \in S}]
=============================================================================
