namespace BankHub.Hub.People;

/// <summary>What became of something that a person, or a caller, wanted done.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    public sealed record Done : Decision;

    /// <summary>Recorded; another person has to confirm, or it counts once the same is said of what belongs to it.</summary>
    public sealed record Proposed : Decision;

    /// <summary>There is no such thing, or it is not the caller's: both look alike.</summary>
    public sealed record NotFound : Decision;

    /// <summary>It cannot be done as things stand.</summary>
    /// <param name="Rule">In kebab case.</param>
    /// <param name="Message">In words.</param>
    /// <param name="CaseId">The case that was opened instead, if one was.</param>
    public sealed record Conflict(string Rule, string Message, Guid? CaseId = null) : Decision;
}
