using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.BankTransactions;

/// <summary>The business area of a transaction, by the list of ISO 20022.</summary>
public sealed class BankTransactionDomain : IComponent
{
    public string? Code { get; set; }

    public BankTransactionFamily? Family { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Code = x.Text("Cd"u8, Code, TextType.ExternalCode, Use.Required);
        Family = x.Part("Fmly"u8, Family, Use.Required);
    }
}
