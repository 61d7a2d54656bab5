namespace BankHub.Formats.Bai2;

/// <summary>What a record is.</summary>
public enum Bai2RecordKind
{
    /// <summary>No record that is known, a continuation of nothing, or the end of the file where something is wrong with it.</summary>
    None,

    /// <summary>01.</summary>
    FileHeader,

    /// <summary>02.</summary>
    GroupHeader,

    /// <summary>03, with the summaries of the account.</summary>
    Account,

    /// <summary>16.</summary>
    Transaction,

    /// <summary>49.</summary>
    AccountTrailer,

    /// <summary>98.</summary>
    GroupTrailer,

    /// <summary>99.</summary>
    FileTrailer,
}
