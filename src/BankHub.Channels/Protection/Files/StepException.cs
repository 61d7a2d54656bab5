namespace BankHub.Channels.Protection.Files;

/// <summary>A step could not be done.</summary>
/// <param name="reason">Why, without secrets and without anything that the file says.</param>
/// <param name="mayPass">Whether another try may end otherwise without a person's help.</param>
internal sealed class StepException(string reason, bool mayPass = false) : Exception(reason)
{
    public bool MayPass { get; } = mayPass;
}
