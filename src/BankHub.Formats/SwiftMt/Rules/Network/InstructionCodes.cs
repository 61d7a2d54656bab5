using BankHub.Formats.SwiftMt.Fields;

namespace BankHub.Formats.SwiftMt.Rules.Network;

/// <summary>The codes that field 23E has in one message, and what holds between them where the field comes more than once.</summary>
internal sealed class InstructionCodes
{
    private static readonly uint Tag23E = MtTag.Pack("23E");

    private readonly uint[] _codes;
    private readonly ulong _worded;
    private readonly ulong _repeated;
    private readonly ulong[] _apart;

    /// <param name="codes">In the order in which they stand.</param>
    /// <param name="worded">Those that may have words behind them.</param>
    /// <param name="apart">Pairs that do not go together: SDVA-HOLD.</param>
    /// <param name="repeated">Those that may come again.</param>
    public InstructionCodes(string codes, string worded, string apart = "", string repeated = "")
    {
        _codes = [.. codes.Split(' ').Select(MtTag.Pack)];
        (_worded, _repeated, _apart) = (Mask(worded), Mask(repeated), new ulong[_codes.Length]);
        foreach (var pair in apart.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (one, other) = (Index(MtTag.Pack(pair[..4])), Index(MtTag.Pack(pair[5..])));
            (_apart[one], _apart[other]) = (_apart[one] | 1ul << other, _apart[other] | 1ul << one);
        }
    }

    /// <summary>Broken by a code that is none of these.</summary>
    public required MtRule Code { get; init; }

    /// <summary>Broken by words behind a code that has none.</summary>
    public required MtRule Words { get; init; }

    /// <summary>Broken by a code that stands behind one that follows it; null where any order is good.</summary>
    public MtRule? Order { get; init; }

    /// <summary>Broken by two that do not go together.</summary>
    public MtRule? Apart { get; init; }

    /// <summary>Broken by one that comes again.</summary>
    public MtRule? Again { get; init; }

    /// <summary>Checks the fields 23E from an index on, up to another.</summary>
    public void Check(MtMessage message, int from, int end)
    {
        var (seen, last) = (0ul, 0);
        for (var field = message.Text.Find(Tag23E, from); field.IsThere && field.Index < end;
            field = message.Text.Find(Tag23E, field.Index + 1))
        {
            var index = Index(MtTag.Pack(field[0]));
            message.Expect(index >= 0, Code, field);
            if (index < 0)
            {
                continue;
            }

            message.Expect(!field.Has(1) || (_worded >> index & 1) != 0, Words, field);
            Expect(message, index >= last, Order, field);
            Expect(message, (_apart[index] & seen) == 0, Apart, field);
            Expect(message, ((seen & ~_repeated) >> index & 1) == 0, Again, field);
            (seen, last) = (seen | 1ul << index, Math.Max(last, index));
        }
    }

    private static void Expect(MtMessage message, bool isGood, MtRule? rule, MtField at)
    {
        if (rule is not null)
        {
            message.Expect(isGood, rule, at);
        }
    }

    private int Index(uint code) => Array.IndexOf(_codes, code);

    private ulong Mask(string codes) => codes.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Aggregate(0ul, (mask, code) => mask | 1ul << Index(MtTag.Pack(code)));
}
