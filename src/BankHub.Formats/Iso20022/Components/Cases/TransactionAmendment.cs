using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Cases;

/// <summary>One thing of a payment that is different from what was sent.</summary>
public sealed class TransactionAmendment : IComponent
{
    public string? Path { get; set; }

    public AmendedValue? Value { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Path = x.Text("Pth"u8, Path, TextType.Max2048);
        Value = x.Part("Rcrd"u8, Value, Use.Required);
    }
}
