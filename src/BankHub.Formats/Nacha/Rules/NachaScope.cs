namespace BankHub.Formats.Nacha.Rules;

/// <summary>How much has to be known to judge a rule.</summary>
public enum NachaScope
{
    /// <summary>One record by itself.</summary>
    Record,

    /// <summary>A record within its batch.</summary>
    Batch,

    /// <summary>A record within its file.</summary>
    Whole,
}
