using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Components.BankTransactions;

/// <summary>What kind of transaction it is to the bank: by the list of ISO 20022, by a list of its own, or both.</summary>
public sealed class BankTransactionCode : IComponent
{
    public BankTransactionDomain? Domain { get; set; }

    public ProprietaryBankTransactionCode? Proprietary { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Domain = x.Part("Domn"u8, Domain);
        Proprietary = x.Part("Prtry"u8, Proprietary);
    }
}
