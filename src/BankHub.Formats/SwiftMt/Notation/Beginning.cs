namespace BankHub.Formats.SwiftMt.Notation;

/// <summary>The signs that a part of a notation can begin with; whether the end of a line may stand there instead.</summary>
internal readonly record struct Beginning(UInt128 Signs, bool LineEnd)
{
    public static readonly Beginning Nothing = new(0, true);

    public bool Has(byte sign) => sign < 128 && unchecked((sign < 64 ? (ulong)Signs : (ulong)(Signs >> 64)) >> (sign & 63) & 1) != 0;

    public Beginning Or(Beginning other) => new(Signs | other.Signs, LineEnd || other.LineEnd);

    /// <summary>Of nodes from one on, and of what follows them where they can all be left out.</summary>
    public static Beginning Of(IReadOnlyList<NotationNode> nodes, int from, Beginning after)
    {
        if (from >= nodes.Count)
        {
            return after;
        }

        return nodes[from] switch
        {
            NotationNode.Text text => new(Set(text.Set), false),
            NotationNode.Lines lines => new(Set(lines.Set), true),
            NotationNode.Literal literal => new((UInt128)1 << literal.Signs[0], false),
            NotationNode.Break => Nothing,
            NotationNode.Repeat repeat => Of(repeat.Body, 0, after),
            NotationNode.Option option => Of(option.Body, 0, Nothing).WithoutEnd(option).Or(Of(nodes, from + 1, after)),
            _ => Nothing,
        };
    }

    private Beginning WithoutEnd(NotationNode.Option option) => option.Body[0] is NotationNode.Break ? this : this with { LineEnd = false };

    private static UInt128 Set(byte set)
    {
        UInt128 signs = 0;
        for (byte sign = 0; sign < 128; sign++)
        {
            signs |= Notation.Signs.Has(set, sign) ? (UInt128)1 << sign : 0;
        }

        return signs;
    }
}
