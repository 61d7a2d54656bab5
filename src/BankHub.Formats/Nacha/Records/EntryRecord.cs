using BankHub.Formats.Nacha.Values;

namespace BankHub.Formats.Nacha.Records;

/// <summary>What every entry has, whatever its class.</summary>
public abstract record EntryRecord : NachaRecord
{
    private IReadOnlyList<Addenda> _addenda = [];

    public required TransactionCode TransactionCode { get; init; }

    /// <summary>The receiving institution with its check digit.</summary>
    public required RoutingNumber Rdfi { get; init; }

    public required string DfiAccountNumber { get; init; }

    /// <summary>In cents.</summary>
    public required long Amount { get; init; }

    /// <summary>What the record says: 1 if addenda follow, else 0.</summary>
    public required int AddendaIndicator { get; init; }

    /// <summary>Of an ADV entry zero: it has none.</summary>
    public TraceNumber Trace { get; init; }

    /// <summary>The records of type 7 that follow.</summary>
    public IReadOnlyList<Addenda> Addenda
    {
        get => _addenda;
        init => _addenda = value;
    }

    /// <summary>What the entry is for; of one that carries what came before it as well, the last addenda tells.</summary>
    public EntryCategory Category
    {
        get
        {
            for (var i = _addenda.Count - 1; i >= 0; i--)
            {
                switch (_addenda[i])
                {
                    case ReturnAddenda:
                        return EntryCategory.Return;
                    case DishonoredReturnAddenda:
                        return EntryCategory.DishonoredReturn;
                    case ContestedReturnAddenda:
                        return EntryCategory.ContestedReturn;
                    case ChangeAddenda:
                        return EntryCategory.Change;
                    case RefusedChangeAddenda:
                        return EntryCategory.RefusedChange;
                }
            }

            return EntryCategory.Forward;
        }
    }

    /// <summary>Gives a record that was just read its addenda, which come after it; nobody else has seen it yet.</summary>
    internal void Attach(IReadOnlyList<Addenda> addenda) => _addenda = addenda;
}
