using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Values;

namespace BankHub.Formats.Nacha.Checking;

/// <summary>What entries add up to, for a batch or a file.</summary>
public sealed class Tally
{
    /// <summary>Entries and addenda.</summary>
    public int Records { get; private set; }

    /// <summary>Modulo 10^10.</summary>
    public long Hash { get; private set; }

    /// <summary>In cents.</summary>
    public long Debits { get; private set; }

    /// <summary>In cents.</summary>
    public long Credits { get; private set; }

    /// <summary>Adds an entry; its addenda are counted by the caller's number, since unreadable ones count too.</summary>
    public void Add(EntryRecord entry, int addenda)
    {
        Records += 1 + addenda;
        Hash = EntryHash.Add(Hash, entry.Rdfi.Institution);
        if (entry.TransactionCode.IsDebit)
        {
            Debits = Cents.Add(Debits, entry.Amount);
        }
        else
        {
            Credits = Cents.Add(Credits, entry.Amount);
        }
    }

    /// <summary>Adds a batch to its file.</summary>
    public void Add(Tally batch)
    {
        Records += batch.Records;
        Hash = EntryHash.Add(Hash, batch.Hash);
        Debits = Cents.Add(Debits, batch.Debits);
        Credits = Cents.Add(Credits, batch.Credits);
    }
}
