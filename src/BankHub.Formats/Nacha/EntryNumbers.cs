using BankHub.Formats.Nacha.Codes;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Values;

namespace BankHub.Formats.Nacha;

/// <summary>What the entries of a file, or of a batch that is still open, come to.</summary>
internal sealed class EntryNumbers
{
    private readonly List<string> _returns = [];
    private readonly List<string> _changes = [];

    public int Entries { get; private set; }

    public int Addenda { get; private set; }

    public int Prenotes { get; private set; }

    public long Debits { get; private set; }

    public long Credits { get; private set; }

    public IReadOnlyList<string> Returns => _returns;

    public IReadOnlyList<string> Changes => _changes;

    public void Add(EntryRecord entry)
    {
        Entries++;
        Addenda += entry.Addenda.Count;
        Prenotes += entry.TransactionCode.IsPrenote ? 1 : 0;
        Debits = Cents.Add(Debits, entry.TransactionCode.IsDebit ? entry.Amount : 0);
        Credits = Cents.Add(Credits, entry.TransactionCode.IsCredit ? entry.Amount : 0);
        foreach (var addenda in entry.Addenda)
        {
            switch (addenda)
            {
                case ReturnAddenda back:
                    Keep(_returns, back.ReturnReasonCode);
                    break;
                case DishonoredReturnAddenda dishonored:
                    Keep(_returns, dishonored.DishonoredReturnReasonCode);
                    break;
                case ContestedReturnAddenda contested:
                    Keep(_returns, contested.ContestedReturnReasonCode);
                    break;
                case ChangeAddenda change:
                    Keep(_changes, change.ChangeCode);
                    break;
                case RefusedChangeAddenda refused:
                    Keep(_changes, refused.RefusedChangeCode);
                    break;
            }
        }
    }

    public void Add(EntryNumbers part)
    {
        Entries += part.Entries;
        Addenda += part.Addenda;
        Prenotes += part.Prenotes;
        Debits = Cents.Add(Debits, part.Debits);
        Credits = Cents.Add(Credits, part.Credits);
        _returns.AddRange(part._returns.Take(NachaSummary.MaxCodes - _returns.Count));
        _changes.AddRange(part._changes.Take(NachaSummary.MaxCodes - _changes.Count));
    }

    private static void Keep(List<string> codes, string code)
    {
        if (codes.Count < NachaSummary.MaxCodes && (ReturnCodes.Find(code) is not null || ChangeCodes.Find(code) is not null))
        {
            codes.Add(string.IsInterned(code) ?? code);
        }
    }
}
