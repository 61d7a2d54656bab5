namespace BankHub.Hub.Steps;

/// <summary>Which messages of a bank a lane reads.</summary>
public enum Lot
{
    /// <summary>Short answers to what moves no money, many together: a payment may wait for its next step.</summary>
    Replies,

    /// <summary>Short callbacks and answers to what moved money, many together: no next step waits for them.</summary>
    Calls,

    /// <summary>Files, long messages and what was begun before, each by itself.</summary>
    Whole,
}
