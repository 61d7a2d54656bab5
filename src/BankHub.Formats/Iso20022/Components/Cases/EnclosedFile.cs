using BankHub.Formats.Iso20022.Components.Payments;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Cases;

/// <summary>A document that is enclosed.</summary>
public sealed class EnclosedFile : IComponent
{
    public LabelledCode? Type { get; set; }

    public string? Identification { get; set; }

    public DateChoice? IssueDate { get; set; }

    public string? Name { get; set; }

    public string? LanguageCode { get; set; }

    public LabelledCode? Format { get; set; }

    public string? FileName { get; set; }

    public int DigitalSignatures { get; set; }

    public string? Enclosure { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Type = x.Part("Tp"u8, Type, Use.Required);
        Identification = x.Text("Id"u8, Identification, TextType.Max35, Use.Required);
        IssueDate = x.Part("IsseDt"u8, IssueDate, Use.Required);
        Name = x.Text("Nm"u8, Name, TextType.Max140);
        LanguageCode = x.Text("LangCd"u8, LanguageCode, TextType.Max3);
        Format = x.Part("Frmt"u8, Format, Use.Required);
        FileName = x.Text("FileNm"u8, FileName, TextType.Max140);
        DigitalSignatures = x.Skipped("DgtlSgntr"u8, DigitalSignatures);
        Enclosure = x.Text("Nclsr"u8, Enclosure, TextType.Binary10M, Use.Required);
    }
}
