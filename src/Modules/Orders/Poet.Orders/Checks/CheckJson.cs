using System.Text.Json;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;

namespace Poet.Orders.Checks;

/// <summary>Writes a check's answer as the serializer would. A property that is added to the answer is added here; the test that compares the two fails until it is.</summary>
internal static class CheckJson
{
    public static void Write(Utf8JsonWriter json, CheckAnswer answer) => json.Object(answer, static (json, a) =>
    {
        json.Text(Name.Covers, a.Covers);
        json.Instant(Name.At, a.At);
        json.Instant(Name.KnownAt, a.KnownAt);
        json.Text(Name.Found, a.Found);
        json.One(Name.Identity, a.Identity, Identity);
        json.One(Name.Child, a.Child, static (json, c) =>
        {
            json.Text(Name.Says, c.Says);
            json.Texts(Name.Prompts, c.Prompts);
        });
        json.Many(Name.Notes, a.Notes, static (json, n) =>
        {
            json.Text(Name.Kind, n.Kind);
            json.Text(Name.Text, n.Text);
            json.Named<StatementBasis>(Name.Basis, n.Basis);
        });
        json.Many(Name.Orders, a.Orders, Order);
        json.Texts(Name.NotAssessed, a.NotAssessed);
        json.Many(Name.Unmended, a.Unmended, static (json, u) =>
        {
            json.Id(Name.LineId, u.LineId);
            json.Text(Name.Says, u.Says);
        });
        json.Texts(Name.Elsewhere, a.Elsewhere);
        json.Texts(Name.Restricted, a.Restricted);
        json.Texts(Name.ProcessingRestricted, a.ProcessingRestricted);
        json.Texts(Name.Radio, a.Radio);
        json.Texts(Name.Reminders, a.Reminders);
    });

    private static void Identity(Utf8JsonWriter json, IdentityFound identity)
    {
        json.WriteBoolean(Name.Confirmed, identity.Confirmed);
        json.Text(Name.Heading, identity.Heading);
        json.Many(Name.Persons, identity.Persons, Person);
        json.Many(Name.Candidates, identity.Candidates, Person);
        json.Texts(Name.Compare, identity.Compare);
    }

    private static void Person(Utf8JsonWriter json, PersonFound person)
    {
        json.Id(Name.Id, person.Id);
        json.Text(Name.FullName, person.Name);
        json.Day(Name.BornOn, person.BornOn);
        json.Text(Name.PncId, person.PncId);
        json.Texts(Name.Matched, person.Matched);
    }

    private static void Order(Utf8JsonWriter json, OrderCheck order)
    {
        json.Id(Name.Id, order.Id);
        json.Id(Name.SubjectId, order.SubjectId);
        json.Text(Name.Reference, order.Reference);
        json.Text(Name.TypeCode, order.TypeCode);
        json.Text(Name.FullName, order.Name);
        json.Named<OrderTypes.Sdk.Law.FormKind>(Name.Form, order.Form);
        json.Text(Name.ForceReference, order.ForceReference);
        json.Text(Name.Court, order.Court);
        json.Day(Name.MadeOn, order.MadeOn);
        json.Named<Domain.OrderState>(Name.State, order.State);
        json.Text(Name.StateSays, order.StateSays);
        json.Day(Name.From, order.From);
        json.Day(Name.LastDay, order.LastDay);
        json.Text(Name.CannotTellBecause, order.CannotTellBecause);
        json.One(Name.Law, order.Law, Law);
        json.One(Name.Knowledge, order.Knowledge, static (json, k) =>
        {
            json.Text(Name.Says, k.Says);
            json.Named(Name.Best, k.Best);
            json.Text(Name.Rule, k.Rule);
            json.Texts(Name.Evidence, k.Evidence);
        });
        json.One(Name.Arrest, order.Arrest, Power);
        json.One(Name.Enter, order.Enter, Power);
        json.One(Name.Search, order.Search, Power);
        json.Text(Name.ReasonableExcuse, order.ReasonableExcuse);
        json.One(Name.Call, order.Call, static (json, c) =>
        {
            json.Text(Name.Officer, c.Officer);
            json.Text(Name.Unit, c.Unit);
            json.Text(Name.Force, c.Force);
            json.Text(Name.OutOfHours, c.OutOfHours);
        });
        json.Many(Name.Conditions, order.Conditions, Term);
        json.Texts(Name.Notes, order.Notes);
    }

    private static void Law(Utf8JsonWriter json, LawOfOrder law)
    {
        json.Text(Name.Edition, law.Edition);
        json.Text(Name.Act, law.Act);
        json.Text(Name.BreachSection, law.BreachSection);
        json.Named<OrderTypes.Sdk.Law.BreachNature>(Name.Nature, law.Nature);
        json.Text(Name.MaximumPenalty, law.MaximumPenalty);
        json.Text(Name.UnderEighteen, law.UnderEighteen);
        json.Texts(Name.Uncertain, law.Uncertain);
    }

    private static void Power(Utf8JsonWriter json, PowerFound power)
    {
        json.Named<PowerFoundAnswer>(Name.Answer, power.Answer);
        json.Text(Name.Section, power.Section);
        json.Text(Name.Test, power.Test);
    }

    private static void Term(Utf8JsonWriter json, TermCheck term)
    {
        if (term.Number is { } number)
            json.WriteNumber(Name.Number, number);
        json.Text(Name.Heading, term.Heading);
        json.Text(Name.Words, term.Words);
        json.Named<OrderTypes.Sdk.Conditions.Outcome>(Name.Outcome, term.Outcome);
        json.Text(Name.Says, term.Says);
        json.Id(Name.ConditionId, term.ConditionId);
        json.Text(Name.KindId, term.KindId);
        json.Text(Name.Kind, term.Kind);
        json.WriteBoolean(Name.NotAskedAbout, term.NotAskedAbout);
        json.Texts(Name.Trace, term.Trace);
        json.Texts(Name.Missing, term.Missing);
        json.Texts(Name.Notes, term.Notes);
        json.Texts(Name.Proof, term.Proof);
        json.One(Name.Arrest, term.Arrest, Power);
    }

    private static class Name
    {
        public static readonly JsonEncodedText Act = JsonEncodedText.Encode("act");
        public static readonly JsonEncodedText Answer = JsonEncodedText.Encode("answer");
        public static readonly JsonEncodedText Arrest = JsonEncodedText.Encode("arrest");
        public static readonly JsonEncodedText At = JsonEncodedText.Encode("at");
        public static readonly JsonEncodedText Best = JsonEncodedText.Encode("best");
        public static readonly JsonEncodedText BornOn = JsonEncodedText.Encode("bornOn");
        public static readonly JsonEncodedText BreachSection = JsonEncodedText.Encode("breachSection");
        public static readonly JsonEncodedText Call = JsonEncodedText.Encode("call");
        public static readonly JsonEncodedText Candidates = JsonEncodedText.Encode("candidates");
        public static readonly JsonEncodedText CannotTellBecause = JsonEncodedText.Encode("cannotTellBecause");
        public static readonly JsonEncodedText Child = JsonEncodedText.Encode("child");
        public static readonly JsonEncodedText Compare = JsonEncodedText.Encode("compare");
        public static readonly JsonEncodedText ConditionId = JsonEncodedText.Encode("conditionId");
        public static readonly JsonEncodedText Conditions = JsonEncodedText.Encode("conditions");
        public static readonly JsonEncodedText Confirmed = JsonEncodedText.Encode("confirmed");
        public static readonly JsonEncodedText Court = JsonEncodedText.Encode("court");
        public static readonly JsonEncodedText Covers = JsonEncodedText.Encode("covers");
        public static readonly JsonEncodedText Edition = JsonEncodedText.Encode("edition");
        public static readonly JsonEncodedText Enter = JsonEncodedText.Encode("enter");
        public static readonly JsonEncodedText Evidence = JsonEncodedText.Encode("evidence");
        public static readonly JsonEncodedText Force = JsonEncodedText.Encode("force");
        public static readonly JsonEncodedText ForceReference = JsonEncodedText.Encode("forceReference");
        public static readonly JsonEncodedText Form = JsonEncodedText.Encode("form");
        public static readonly JsonEncodedText Found = JsonEncodedText.Encode("found");
        public static readonly JsonEncodedText From = JsonEncodedText.Encode("from");
        public static readonly JsonEncodedText Heading = JsonEncodedText.Encode("heading");
        public static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");
        public static readonly JsonEncodedText Identity = JsonEncodedText.Encode("identity");
        public static readonly JsonEncodedText Kind = JsonEncodedText.Encode("kind");
        public static readonly JsonEncodedText KindId = JsonEncodedText.Encode("kindId");
        public static readonly JsonEncodedText Knowledge = JsonEncodedText.Encode("knowledge");
        public static readonly JsonEncodedText KnownAt = JsonEncodedText.Encode("knownAt");
        public static readonly JsonEncodedText LastDay = JsonEncodedText.Encode("lastDay");
        public static readonly JsonEncodedText Law = JsonEncodedText.Encode("law");
        public static readonly JsonEncodedText LineId = JsonEncodedText.Encode("lineId");
        public static readonly JsonEncodedText MadeOn = JsonEncodedText.Encode("madeOn");
        public static readonly JsonEncodedText Matched = JsonEncodedText.Encode("matched");
        public static readonly JsonEncodedText MaximumPenalty = JsonEncodedText.Encode("maximumPenalty");
        public static readonly JsonEncodedText Missing = JsonEncodedText.Encode("missing");
        public static readonly JsonEncodedText FullName = JsonEncodedText.Encode("name");
        public static readonly JsonEncodedText Nature = JsonEncodedText.Encode("nature");
        public static readonly JsonEncodedText NotAskedAbout = JsonEncodedText.Encode("notAskedAbout");
        public static readonly JsonEncodedText NotAssessed = JsonEncodedText.Encode("notAssessed");
        public static readonly JsonEncodedText Notes = JsonEncodedText.Encode("notes");
        public static readonly JsonEncodedText Number = JsonEncodedText.Encode("number");
        public static readonly JsonEncodedText Officer = JsonEncodedText.Encode("officer");
        public static readonly JsonEncodedText Orders = JsonEncodedText.Encode("orders");
        public static readonly JsonEncodedText OutOfHours = JsonEncodedText.Encode("outOfHours");
        public static readonly JsonEncodedText Outcome = JsonEncodedText.Encode("outcome");
        public static readonly JsonEncodedText Persons = JsonEncodedText.Encode("persons");
        public static readonly JsonEncodedText PncId = JsonEncodedText.Encode("pncId");
        public static readonly JsonEncodedText Prompts = JsonEncodedText.Encode("prompts");
        public static readonly JsonEncodedText ProcessingRestricted = JsonEncodedText.Encode("processingRestricted");
        public static readonly JsonEncodedText Proof = JsonEncodedText.Encode("proof");
        public static readonly JsonEncodedText Basis = JsonEncodedText.Encode("basis");
        public static readonly JsonEncodedText Elsewhere = JsonEncodedText.Encode("elsewhere");
        public static readonly JsonEncodedText Restricted = JsonEncodedText.Encode("restricted");
        public static readonly JsonEncodedText Radio = JsonEncodedText.Encode("radio");
        public static readonly JsonEncodedText ReasonableExcuse = JsonEncodedText.Encode("reasonableExcuse");
        public static readonly JsonEncodedText Reference = JsonEncodedText.Encode("reference");
        public static readonly JsonEncodedText Reminders = JsonEncodedText.Encode("reminders");
        public static readonly JsonEncodedText Rule = JsonEncodedText.Encode("rule");
        public static readonly JsonEncodedText Says = JsonEncodedText.Encode("says");
        public static readonly JsonEncodedText Search = JsonEncodedText.Encode("search");
        public static readonly JsonEncodedText Section = JsonEncodedText.Encode("section");
        public static readonly JsonEncodedText State = JsonEncodedText.Encode("state");
        public static readonly JsonEncodedText StateSays = JsonEncodedText.Encode("stateSays");
        public static readonly JsonEncodedText SubjectId = JsonEncodedText.Encode("subjectId");
        public static readonly JsonEncodedText Test = JsonEncodedText.Encode("test");
        public static readonly JsonEncodedText Text = JsonEncodedText.Encode("text");
        public static readonly JsonEncodedText Trace = JsonEncodedText.Encode("trace");
        public static readonly JsonEncodedText TypeCode = JsonEncodedText.Encode("typeCode");
        public static readonly JsonEncodedText Uncertain = JsonEncodedText.Encode("uncertain");
        public static readonly JsonEncodedText UnderEighteen = JsonEncodedText.Encode("underEighteen");
        public static readonly JsonEncodedText Unit = JsonEncodedText.Encode("unit");
        public static readonly JsonEncodedText Unmended = JsonEncodedText.Encode("unmended");
        public static readonly JsonEncodedText Words = JsonEncodedText.Encode("words");
    }
}
