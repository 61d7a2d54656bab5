using BankHub.Formats.Iso20022.Components.Payments;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Cases;

/// <summary>A document that is kept elsewhere.</summary>
public sealed class RelatedFile : IComponent
{
    public LabelledCode? Type { get; set; }

    public string? Identification { get; set; }

    public DateChoice? IssueDate { get; set; }

    public LabelledCode? Format { get; set; }

    public string? FileName { get; set; }

    public string? NetworkReference { get; set; }

    public string? FileLocationElectronicAddress { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Type = x.Part("Tp"u8, Type);
        Identification = x.Text("Id"u8, Identification, TextType.Max35, Use.Required);
        IssueDate = x.Part("IsseDt"u8, IssueDate);
        Format = x.Part("Frmt"u8, Format);
        FileName = x.Text("FileNm"u8, FileName, TextType.Max140);
        NetworkReference = x.Text("NtwkRef"u8, NetworkReference, TextType.Max140);
        FileLocationElectronicAddress = x.Text("FileLctnElctrncAdr"u8, FileLocationElectronicAddress, TextType.Max2048);
    }
}
