using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Messages.Resolutions;

/// <summary>The payment that puts things right.</summary>
public sealed class CorrectiveTransaction : IComponent
{
    public CorrectiveInitiation? Initiation { get; set; }

    public CorrectiveInterbankTransaction? Interbank { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Initiation = x.Part("Initn"u8, Initiation, Use.Either);
        Interbank = x.Part("IntrBk"u8, Interbank, Use.Either);
    }
}
