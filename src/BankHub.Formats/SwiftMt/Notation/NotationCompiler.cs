namespace BankHub.Formats.SwiftMt.Notation;

/// <summary>
/// Makes a flat list of steps out of a notation. A list that a loop walks was chosen over composed functions: reading and writing
/// walk the same steps, nothing is allocated, and a sign decides every option, so that reading is linear in the text.
/// </summary>
internal sealed class NotationCompiler
{
    private readonly List<NotationStep> _steps = [];
    private int _components;

    public static (NotationStep[] Steps, int Components) Compile(string notation)
    {
        var compiler = new NotationCompiler();
        compiler.Add(NotationParser.Parse(notation), Beginning.Nothing);
        compiler._steps.Add(new() { Kind = StepKind.End });
        return ([.. compiler._steps], compiler._components);
    }

    private void Add(IReadOnlyList<NotationNode> nodes, Beginning after)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            var rest = Beginning.Of(nodes, i + 1, after);
            switch (nodes[i])
            {
                case NotationNode.Text text:
                    Add(text, Stop(nodes, i + 1, text.Set), rest.Signs == 0);
                    break;
                case NotationNode.Lines lines:
                    _steps.Add(new()
                    {
                        Kind = StepKind.Lines, Set = lines.Set, Max = lines.Width, Count = lines.Count, Component = _components++,
                        LeavesLast = i + 1 < nodes.Count && nodes[i + 1] is NotationNode.Break,
                    });
                    break;
                case NotationNode.Literal literal:
                    _steps.Add(new() { Kind = StepKind.Literal, Signs = literal.Signs });
                    break;
                case NotationNode.Break:
                    _steps.Add(new() { Kind = StepKind.Break });
                    break;
                case NotationNode.Option option:
                    Add(option, rest);
                    break;
                case NotationNode.Repeat repeat:
                    Add(repeat);
                    break;
            }
        }
    }

    private void Add(NotationNode.Text text, byte[] stop, bool endsLine) => _steps.Add(new()
    {
        Kind = StepKind.Text, Set = text.Set, Min = text.Min, Max = text.Max, Component = _components++, Stop = stop,
        IsOpen = text.Set != Signs.Decimals && (endsLine || stop.Length > 0),
    });

    private void Add(NotationNode.Option option, Beginning rest)
    {
        var (start, first) = (_steps.Count, _components);
        var step = new NotationStep
        {
            Kind = StepKind.Option, First = Beginning.Of(option.Body, 0, Beginning.Nothing), After = rest, IsFixed = IsFixed(option),
            Component = first, Components = Count(option.Body),
        };
        _steps.Add(step);
        Add(option.Body, rest);
        step.Next = _steps.Count;
    }

    private void Add(NotationNode.Repeat repeat)
    {
        var (start, first) = (_steps.Count, _components);
        var step = new NotationStep { Kind = StepKind.Repeat, Count = repeat.Count, Component = first, Components = Count(repeat.Body) };
        _steps.Add(step);
        Add(repeat.Body, Beginning.Nothing);
        _steps.Add(new() { Kind = StepKind.Loop, Next = start + 1, Count = repeat.Count, Component = first, Components = step.Components });
        step.Next = _steps.Count;
    }

    /// <summary>A constant of two signs or more is unmistakable; one sign may be the beginning of something else.</summary>
    private static bool IsFixed(NotationNode.Option option) =>
        option.Body[0] is not NotationNode.Literal { Signs.Length: > 1 }
        && option.Body.All(node => node is NotationNode.Literal || (node is NotationNode.Text text && text.Min == text.Max));

    /// <summary>The constant that comes next, if it could be mistaken for more of the text.</summary>
    private static byte[] Stop(IReadOnlyList<NotationNode> nodes, int next, byte set)
    {
        while (next < nodes.Count)
        {
            var node = nodes[next] is NotationNode.Option option ? option.Body[0] : nodes[next];
            if (node is NotationNode.Literal literal)
            {
                return Signs.Has(set, literal.Signs[0]) ? literal.Signs : [];
            }

            if (nodes[next] is not NotationNode.Option)
            {
                break;
            }

            next++;
        }

        return [];
    }

    private static int Count(IReadOnlyList<NotationNode> nodes) => nodes.Sum(node => node switch
    {
        NotationNode.Text or NotationNode.Lines => 1,
        NotationNode.Option option => Count(option.Body),
        NotationNode.Repeat repeat => Count(repeat.Body),
        _ => 0,
    });
}
