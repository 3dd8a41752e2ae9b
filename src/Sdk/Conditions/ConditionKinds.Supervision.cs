using Poet.OrderTypes.Sdk.Conditions.Kinds;

namespace Poet.OrderTypes.Sdk.Conditions;

public static partial class ConditionKinds
{
    /// <summary>To attend and take part.</summary>
    public const string Attendance = "attendance";

    /// <summary>To report to somebody at a place.</summary>
    public const string PresentTo = "present-to";

    /// <summary>To keep in touch with whoever supervises.</summary>
    public const string KeepInTouch = "keep-in-touch";

    /// <summary>To submit to tests and searches.</summary>
    public const string SubmitTo = "submit-to";

    /// <summary>To be monitored by a tag.</summary>
    public const string ElectronicMonitoring = "electronic-monitoring";

    /// <summary>To give information or documents to an officer.</summary>
    public const string InfoToOfficer = "info-to-officer";

    private static IEnumerable<IConditionKind> Supervision() =>
        [new Attendance(), new PresentTo(), new KeepInTouch(), new SubmitTo(), new ElectronicMonitoring(), new InfoToOfficer()];
}
