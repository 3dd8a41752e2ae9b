namespace Poet.OrderTypes.Sdk.Handover;

/// <summary>Codes of sections that the platform's modules know how to fill.</summary>
public static class HandoverSections
{
    /// <summary>Who the person is.</summary>
    public const string Identity = "identity";

    /// <summary>Warnings for the safety of officers and of the person.</summary>
    public const string Safety = "safety";

    /// <summary>The orders, condition by condition.</summary>
    public const string Orders = "orders";

    /// <summary>Why each condition was asked for.</summary>
    public const string Justification = "justification";

    /// <summary>Terms that name a force, an officer, a station, a telephone or an e-mail.</summary>
    public const string ForceBound = "force-bound";

    /// <summary>Variations, renewals and appeals, past and pending.</summary>
    public const string Variations = "variations";

    /// <summary>Proof that the person knows of the orders.</summary>
    public const string Knowledge = "knowledge";

    /// <summary>What the person has told the police under the orders.</summary>
    public const string Notifications = "notifications";

    /// <summary>What the police have permitted under the orders, and refused.</summary>
    public const string Permissions = "permissions";

    /// <summary>Licence, bail and probation.</summary>
    public const string Licence = "licence";

    /// <summary>How often the person is seen, and the visits made.</summary>
    public const string Contact = "contact";

    /// <summary>Risk as it was found.</summary>
    public const string Risk = "risk";

    /// <summary>Intelligence, by reference.</summary>
    public const string Intelligence = "intelligence";

    /// <summary>Breaches, suspected and proved.</summary>
    public const string Breaches = "breaches";

    /// <summary>Victims and protected people, by reference.</summary>
    public const string Victims = "victims";

    /// <summary>Deadlines to come.</summary>
    public const string Diary = "diary";

    /// <summary>Where the records of who did what are.</summary>
    public const string Audit = "audit";
}
