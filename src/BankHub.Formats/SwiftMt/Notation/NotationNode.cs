namespace BankHub.Formats.SwiftMt.Notation;

/// <summary>A part of a format notation as it is written.</summary>
internal abstract record NotationNode
{
    /// <summary>Signs of a set, at least and at most so many: 16x, 6!n, 2-4x.</summary>
    public sealed record Text(byte Set, int Min, int Max) : NotationNode;

    /// <summary>Signs that stand there as they are.</summary>
    public sealed record Literal(byte[] Signs) : NotationNode;

    /// <summary>The end of a line.</summary>
    public sealed record Break : NotationNode;

    /// <summary>What may be left out: [..].</summary>
    public sealed record Option(IReadOnlyList<NotationNode> Body) : NotationNode;

    /// <summary>Lines of free text: 4*35x.</summary>
    public sealed record Lines(byte Set, int Count, int Width) : NotationNode;

    /// <summary>Lines of one build: 4*(1!n/33x).</summary>
    public sealed record Repeat(int Count, IReadOnlyList<NotationNode> Body) : NotationNode;
}
