using BankHub.Core.Payments;
using BankHub.Formats.Nacha.Values;

namespace BankHub.Mapping.Nacha;

/// <summary>What an entry of any class is made of.</summary>
internal sealed record EntryBasis(Payment Payment, EntryClass Class, TransactionCode Code, long Amount, TraceNumber Trace);
