using BankHub.Formats.Iso20022.Findings;
using BankHub.Formats.Iso20022.Market;
using BankHub.Formats.Iso20022.Reading;

namespace BankHub.Tests.Formats.Iso20022.Market;

/// <summary>A message with one piece replaced so that it breaks one rule of a set.</summary>
/// <param name="Set">The set of rules.</param>
/// <param name="Rule">The rule that is broken, and no other.</param>
/// <param name="Path">Where, by the end of its path.</param>
/// <param name="Sample">The message that keeps all rules.</param>
/// <param name="Piece">A piece of it.</param>
/// <param name="By">What stands in its place.</param>
public sealed record MarketCase(string Set, string Rule, string Path, string Sample, string Piece, string By)
{
    public byte[] Broken()
    {
        Assert.Contains(Piece, Sample, StringComparison.Ordinal);
        var at = Sample.IndexOf(Piece, StringComparison.Ordinal);
        return Samples.Bytes(string.Concat(Sample.AsSpan(0, at), By, Sample.AsSpan(at + Piece.Length)));
    }

    public override string ToString() => $"{Set}: {Rule}";

    /// <summary>What a message breaks, read one transaction after another.</summary>
    internal static IsoFindings Streamed(byte[] bytes, MarketRules rules)
    {
        using var reader = MessageReader.Open(bytes);
        Assert.NotNull(reader.Version);
        var check = new MarketCheck(rules, reader.Version, reader.BusinessHeader, reader.Message!);
        while (reader.Read())
            check.Next(reader);
        check.End();
        return check.Findings;
    }

    /// <summary>The same message as one object, as it would be before it is written.</summary>
    internal static IsoFindings Whole(byte[] bytes, MarketRules rules)
    {
        using var reader = MessageReader.ReadWhole(bytes);
        return MarketCheck.Check(rules, reader.Version!, reader.BusinessHeader, reader.Message!);
    }
}
