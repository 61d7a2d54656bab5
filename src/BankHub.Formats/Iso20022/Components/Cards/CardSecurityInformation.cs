using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Cards;

/// <summary>The security code of a card.</summary>
public sealed class CardSecurityInformation : IComponent
{
    public string? SecurityCodeManagement { get; set; }

    public string? SecurityCodeValue { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        SecurityCodeManagement = x.Text("CSCMgmt"u8, SecurityCodeManagement, CardCodes.SecurityCodeManagement, Use.Required);
        SecurityCodeValue = x.Text("CSCVal"u8, SecurityCodeValue, TextType.Numeric3To4);
    }
}
