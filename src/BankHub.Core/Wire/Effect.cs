namespace BankHub.Core.Wire;

/// <summary>What an outbound message does at the bank: only <see cref="Execute"/> moves money, and only it can be in doubt.</summary>
public enum Effect
{
    Prepare,
    Execute,
    Inquire,
    Cancel,
    Poll,
}
