using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Definition;

/// <summary>A transaction that the headers above it count.</summary>
internal interface ICounted
{
    /// <summary>What it adds to a control sum.</summary>
    Amount? CountedAmount { get; }
}
