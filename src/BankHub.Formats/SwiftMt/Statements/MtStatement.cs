using BankHub.Formats.SwiftMt.Fields;

namespace BankHub.Formats.SwiftMt.Statements;

/// <summary>A statement or one page of it: MT 940, 941, 942 or 950 as a view of its message.</summary>
public sealed class MtStatement
{
    private static readonly uint Line61 = MtTag.Pack("61");
    private static readonly uint Line86 = MtTag.Pack("86");
    private readonly MtMessage _message;

    private MtStatement(MtMessage message) => _message = message;

    /// <summary>Null if the message is none.</summary>
    public static MtStatement? Of(MtMessage message) => IsStatement(message) ? new(message) : null;

    public string Type => _message.Type;

    public MtField Reference => Text.Find("20");

    public MtField RelatedReference => Text.Find("21");

    /// <summary>Field 25, with or without the identifier of the account's owner.</summary>
    public ReadOnlySpan<byte> Account => Text.FindAny(25)[0];

    /// <summary>The number of the statement, and of its page.</summary>
    public MtField Number => Text.FindAny(28);

    public MtBalance? Opening => MtBalance.Of(Text.FindAny(60));

    public MtBalance? Closing => MtBalance.Of(Text.FindAny(62));

    /// <summary>Field 13D of an interim report; check <see cref="MtField.IsThere"/>.</summary>
    public MtField IndicatedAt => Text.Find("13D");

    /// <summary>Fields 34F of an interim report: entries below them are left out.</summary>
    public IEnumerable<MtField> FloorLimits => All("34F");

    /// <summary>Fields 90D and 90C: how many entries there are and what they add up to.</summary>
    public IEnumerable<MtField> Sums => All("90D").Concat(All("90C"));

    /// <summary>The currency of its balances, or of its floor limit; null if neither is there.</summary>
    public string? Currency => Opening?.Currency ?? Closing?.Currency
        ?? (Text.Find("34F") is { IsThere: true } floor ? MtText.Of(floor[0]) : null);

    public Enumerator Lines => new(_message.Text, Currency);

    /// <summary>Fields 86 that belong to no entry: what the bank says of the account.</summary>
    public IEnumerable<MtField> Remarks
    {
        get
        {
            var isOfEntry = false;
            for (var i = 0; i < Text.Count; i++)
            {
                var isInformation = IsInformation(Text, i);
                isOfEntry = isInformation ? isOfEntry : Text[i].Packed == Line61;
                if (isInformation && !isOfEntry)
                {
                    yield return Text[i];
                }
            }
        }
    }

    private MtFields Text => _message.Text;

    internal static bool IsInformation(MtFields fields, int at) => at < fields.Count && fields[at].Packed == Line86;

    /// <summary>By its type, or where that is not said by its fields.</summary>
    internal static bool IsStatement(MtMessage message) => message.IsBare
        ? message.Type is ['9', '4' or '5', _]
        : message.Application.Type is [(byte)'9', (byte)'4', >= (byte)'0' and <= (byte)'2'] or [(byte)'9', (byte)'5', (byte)'0'];

    private IEnumerable<MtField> All(string tag)
    {
        for (var field = Text.Find(tag); field.IsThere; field = Text.Find(tag, field.Index + 1))
        {
            yield return field;
        }
    }

    /// <summary>Walks the entries without allocating.</summary>
    public struct Enumerator(MtFields fields, string? currency)
    {
        private int _at = -1;

        public readonly MtStatementLine Current => new(fields, _at, currency);

        public readonly Enumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            do
            {
                _at++;
            }
            while (_at < fields.Count && fields[_at].Packed != Line61);

            return _at < fields.Count;
        }
    }
}
