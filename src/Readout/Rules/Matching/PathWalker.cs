using Readout.Rules.Compilation;
using Readout.Rules.Syntax;

namespace Readout.Rules.Matching;

/// <summary>
/// Follows paths. A step maps a list of tokens to the list of those it reaches, each once, in the order in which trying one way after
/// the other would find them; so a path costs at most its steps times the tokens of the sentence, whatever the tree. Optional and
/// repeated steps find near tokens before far ones.
/// </summary>
internal sealed class PathWalker(MatchState state)
{
    private readonly List<int[]> _marks = [];
    private readonly List<List<int>> _queues = [];
    private int[] _found = new int[64];
    private int _top;
    private int _level;
    private int _mark;
    private int _sentenceStart;
    private int _sentenceEnd;
    private long _budget;

    /// <summary>True once the work allowed for the sentence is used up; from then on nothing can be relied on.</summary>
    public bool IsExhausted => _budget <= 0;

    public void BeginSentence(int start, int end, long budget)
    {
        _sentenceStart = start;
        _sentenceEnd = end;
        _budget = budget;
        _top = 0;
        _level = 0;
        if (_mark > int.MaxValue / 2)
        {
            _marks.ForEach(Array.Clear);
            _mark = 0;
        }
    }

    public bool Exists(PathProgram path, int token)
    {
        var top = _top;
        var exists = Find(path, token) > 0;
        _top = top;
        return exists;
    }

    /// <summary>Puts what the first successful alternative reaches on top of the stack of results, and returns how many tokens that are.</summary>
    public int Find(PathProgram path, int token)
    {
        var start = _top;
        foreach (var union in path.Alternatives)
        {
            Union(union, token);
            if (_top > start)
            {
                return _top - start;
            }
        }

        return 0;
    }

    /// <summary>The token at a position of the uppermost results, given how many they are.</summary>
    public int Result(int count, int index) => _found[_top - count + index];

    /// <summary>Keeps the first few of the uppermost results, in text order.</summary>
    public int Keep(int count, int kept)
    {
        _top -= count - kept;
        _found.AsSpan(_top - kept, kept).Sort();
        return kept;
    }

    /// <summary>Takes the uppermost results away.</summary>
    public void Release(int count) => _top -= count;

    // Appends what the chains reach from the token.
    private void Union(PathChain[] chains, int token)
    {
        var start = _top;
        foreach (var chain in chains)
        {
            var before = _top;
            if (chain.StartSlot < 0)
            {
                Push(token);
            }
            else
            {
                PushCaptures(chain.StartSlot);
            }

            Walk(chain.First, before);
            if (before > start)
            {
                RemoveRepeats(start, before);
            }
        }
    }

    // Replaces the list [start, top) by what the nodes reach from it; false, and the list empty, if that is nothing.
    private bool Walk(PathNode? node, int start)
    {
        for (; node is not null && _top > start; node = node.Next)
        {
            if (node.Step is null)
            {
                return WalkFirst(node.Choices, start);
            }

            if (node.Step.Kind == StepKind.Filter)
            {
                Filter(node.Step.Test!, start);
                continue;
            }

            var output = _top;
            Apply(node.Step, start, output - start);
            MoveDown(output, start);
        }

        return _top > start;
    }

    private bool WalkFirst(PathNode?[] choices, int start)
    {
        var end = _top;
        foreach (var choice in choices)
        {
            _budget -= end - start;
            if (_budget <= 0)
            {
                break;
            }

            Reserve(end - start);
            _found.AsSpan(start, end - start).CopyTo(_found.AsSpan(end));
            _top = end + end - start;
            if (Walk(choice, end))
            {
                MoveDown(end, start);
                return true;
            }
        }

        _top = start;
        return false;
    }

    private void MoveDown(int from, int to)
    {
        _found.AsSpan(from, _top - from).CopyTo(_found.AsSpan(to));
        _top = to + _top - from;
    }

    private void Filter(TokenTest test, int start)
    {
        var end = _top;
        var kept = start;
        for (var i = start; i < end; i++)
        {
            var token = _found[i];
            if (test.Holds(state, token))
            {
                _found[kept++] = token;
            }
        }

        _top = kept;
    }

    private void Apply(PathStep step, int from, int count)
    {
        var marks = MarksOf(_level++);
        var mark = ++_mark;
        var output = _top;
        if (step.Quantifier is Quantifier.Optional or Quantifier.Any)
        {
            for (var i = 0; i < count; i++)
            {
                Add(_found[from + i], marks, mark);
            }
        }

        if (step.Quantifier != Quantifier.Any)
        {
            for (var i = 0; i < count; i++)
            {
                Expand(step, _found[from + i], marks, mark);
            }
        }

        if (step.Quantifier is Quantifier.Any or Quantifier.Some)
        {
            for (var next = output; next < _top; next++)
            {
                Expand(step, _found[next], marks, mark);
            }
        }

        _level--;
    }

    private void Expand(PathStep step, int token, int[] marks, int mark)
    {
        switch (step.Kind)
        {
            case StepKind.Child:
                foreach (var child in state.Document[token].Children)
                {
                    Reach(step, child, child, marks, mark);
                }

                break;
            case StepKind.Head:
                if (state.Heads[token] is >= 0 and var head)
                {
                    Reach(step, head, token, marks, mark);
                }

                break;
            case StepKind.Descendant:
                Descend(step, token, marks, mark);
                break;
            case StepKind.Ancestor:
                Ascend(step, token, marks, mark);
                break;
            case StepKind.Next:
                if (token + 1 < _sentenceEnd)
                {
                    Reach(step, token + 1, token + 1, marks, mark);
                }

                break;
            case StepKind.Previous:
                if (token > _sentenceStart)
                {
                    Reach(step, token - 1, token - 1, marks, mark);
                }

                break;
            default:
                ExpandGroup(step, token, marks, mark);
                break;
        }
    }

    // Nearer descendants first. The tokens to look below are a list of their own, above the results.
    private void Descend(PathStep step, int token, int[] marks, int mark)
    {
        var queue = QueueOf(_level);
        queue.Clear();
        queue.Add(token);
        var seen = MarksOf(_level++);
        var seenMark = ++_mark;
        for (var next = 0; next < queue.Count && _budget > 0; next++)
        {
            foreach (var child in state.Document[queue[next]].Children)
            {
                if (seen[child - _sentenceStart] != seenMark)
                {
                    seen[child - _sentenceStart] = seenMark;
                    queue.Add(child);
                    Reach(step, child, child, marks, mark);
                }
            }
        }

        _level--;
    }

    private void Ascend(PathStep step, int token, int[] marks, int mark)
    {
        var left = _sentenceEnd - _sentenceStart;
        for (var head = state.Heads[token]; head >= 0 && left-- > 0; head = state.Heads[token])
        {
            Reach(step, head, token, marks, mark);
            token = head;
        }
    }

    private void ExpandGroup(PathStep step, int token, int[] marks, int mark)
    {
        var output = _top;
        Union(step.Group, token);
        var end = _top;
        _top = output;
        for (var i = output; i < end; i++)
        {
            Add(_found[i], marks, mark);
        }
    }

    // Goes to a token over the edge that hangs on `dependent`.
    private void Reach(PathStep step, int token, int dependent, int[] marks, int mark)
    {
        if (_budget-- > 0
            && step.Relations.Holds(state, dependent)
            && (step.Marker is null || step.Marker.Holds(state, dependent))
            && (step.Test is null || step.Test.Holds(state, token)))
        {
            Add(token, marks, mark);
        }
    }

    private void Add(int token, int[] marks, int mark)
    {
        if (marks[token - _sentenceStart] != mark)
        {
            marks[token - _sentenceStart] = mark;
            Push(token);
        }
    }

    private void RemoveRepeats(int start, int added)
    {
        var marks = MarksOf(_level);
        var mark = ++_mark;
        for (var i = start; i < added; i++)
        {
            marks[_found[i] - _sentenceStart] = mark;
        }

        var end = _top;
        _top = added;
        for (var i = added; i < end; i++)
        {
            Add(_found[i], marks, mark);
        }
    }

    private void PushCaptures(int slot)
    {
        for (var i = 0; i < state.Captures.Count; i++)
        {
            if (state.Captures[i].Slot == slot)
            {
                Push(state.Captures[i].Capture.Head);
            }
        }
    }

    private void Push(int token)
    {
        Reserve(1);
        _found[_top++] = token;
    }

    private void Reserve(int count)
    {
        if (_top + count > _found.Length)
        {
            Array.Resize(ref _found, Math.Max(_top + count, _found.Length * 2));
        }
    }

    private List<int> QueueOf(int level)
    {
        while (_queues.Count <= level)
        {
            _queues.Add([]);
        }

        return _queues[level];
    }

    // One array of marks for each step that is under way; a step inside a test inside a step has its own.
    private int[] MarksOf(int level)
    {
        while (_marks.Count <= level)
        {
            _marks.Add([]);
        }

        var size = _sentenceEnd - _sentenceStart;
        if (_marks[level].Length < size)
        {
            _marks[level] = new int[Math.Max(size, 64)];
        }

        return _marks[level];
    }
}
