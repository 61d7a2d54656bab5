using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;

namespace BankHub.Formats.Iso20022.Components.Cards;

/// <summary>How a cardholder proved who he is.</summary>
public sealed class CardholderAuthentication : IComponent
{
    public string? Method { get; set; }

    public string? Entity { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Method = x.Text("AuthntcnMtd"u8, Method, CardCodes.AuthenticationMethod, Use.Required);
        Entity = x.Text("AuthntcnNtty"u8, Entity, CardCodes.AuthenticationEntity, Use.Required);
    }
}
