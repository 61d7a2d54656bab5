using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;

namespace BankHub.Formats.Iso20022.Messages.Reporting;

/// <summary>The time that a report shall cover.</summary>
public sealed class ReportingPeriod : IComponent
{
    public OpenDatePeriod? FromToDate { get; set; }

    public TimePeriod? FromToTime { get; set; }

    public string? Type { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        FromToDate = x.Part("FrToDt"u8, FromToDate, Use.Required);
        FromToTime = x.Part("FrToTm"u8, FromToTime);
        Type = x.Text("Tp"u8, Type, CaseCodes.QueryType, Use.Required);
    }
}
