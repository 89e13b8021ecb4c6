namespace Readout.Language.Parsing;

/// <summary>
/// The state of the arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011) on one sentence. Words count from 1; 0 is the
/// artificial root at the bottom of the stack, which takes exactly one word, the last that is left.
/// </summary>
internal sealed class ArcHybrid
{
    public const int Shift = 0;
    public const int Left = 1;
    public const int Right = 2;
    public const int ActionCount = 3;

    private int[] _stack = new int[66];
    private int _depth;

    public int Count { get; private set; }

    /// <summary>The first word that is not yet on the stack; Count + 1 when all are.</summary>
    public int Front { get; private set; }

    public int[] Heads { get; private set; } = new int[66];

    public int[] LeftFirst { get; private set; } = new int[66];

    public int[] LeftSecond { get; private set; } = new int[66];

    public int[] RightFirst { get; private set; } = new int[66];

    public int[] RightSecond { get; private set; } = new int[66];

    public int[] LeftCount { get; private set; } = new int[66];

    public int[] RightCount { get; private set; } = new int[66];

    public bool IsFinal => Front > Count && _depth == 1;

    public int Depth => _depth;

    public void Start(int count)
    {
        Count = count;
        if (_stack.Length < count + 2)
        {
            var size = count + 64;
            _stack = new int[size];
            Heads = new int[size];
            LeftFirst = new int[size];
            LeftSecond = new int[size];
            RightFirst = new int[size];
            RightSecond = new int[size];
            LeftCount = new int[size];
            RightCount = new int[size];
        }

        Array.Fill(Heads, -1, 0, count + 2);
        Array.Clear(LeftFirst, 0, count + 2);
        Array.Clear(LeftSecond, 0, count + 2);
        Array.Clear(RightFirst, 0, count + 2);
        Array.Clear(RightSecond, 0, count + 2);
        Array.Clear(LeftCount, 0, count + 2);
        Array.Clear(RightCount, 0, count + 2);
        _stack[0] = 0;
        _depth = 1;
        Front = 1;
    }

    /// <summary>The word <paramref name="down"/> places below the top of the stack; -1 if there is none.</summary>
    public int Top(int down) => down < _depth ? _stack[_depth - 1 - down] : -1;

    /// <summary>The word <paramref name="ahead"/> places after the front of the buffer; -1 if there is none.</summary>
    public int Ahead(int ahead) => Front + ahead <= Count ? Front + ahead : -1;

    public bool Allows(int action) => action switch
    {
        Shift => Front <= Count,
        Left => _depth > 1 && Front <= Count,
        _ => _depth > 2 || (_depth == 2 && Front > Count),
    };

    public void Take(int action)
    {
        switch (action)
        {
            case Shift:
                _stack[_depth++] = Front++;
                break;
            case Left:
                Attach(Top(0), Front);
                _depth--;
                break;
            default:
                Attach(Top(0), Top(1));
                _depth--;
                break;
        }
    }

    private void Attach(int word, int head)
    {
        Heads[word] = head;
        if (word < head)
        {
            LeftSecond[head] = LeftFirst[head];
            LeftFirst[head] = word;
            LeftCount[head]++;
        }
        else
        {
            RightSecond[head] = RightFirst[head];
            RightFirst[head] = word;
            RightCount[head]++;
        }
    }
}
