using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Poet.Migrations.PostgreSql.Migrations.Visits
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "visits");

            migrationBuilder.CreateTable(
                name: "SupervisedOrders",
                schema: "visits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Force = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    Reference = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    TypeCode = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Form = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    EditionId = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    MadeOn = table.Column<DateOnly>(type: "date", nullable: false),
                    OpenedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    BindsFrom = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    EndsAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ManagerId = table.Column<Guid>(type: "uuid", nullable: true),
                    Manager = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    UnitId = table.Column<Guid>(type: "uuid", nullable: true),
                    Unit = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Cohort = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Risk = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    DaysBetween = table.Column<int>(type: "integer", nullable: true),
                    AgreedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    AgreedBy = table.Column<string>(type: "character varying(410)", maxLength: 410, nullable: true),
                    ProposedRisk = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    ProposedDays = table.Column<int>(type: "integer", nullable: true),
                    UsualDays = table.Column<int>(type: "integer", nullable: true),
                    Departure = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    ProposedById = table.Column<Guid>(type: "uuid", nullable: true),
                    ProposedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ProposedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LastContactAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ErasedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SupervisedOrders", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Visits",
                schema: "visits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Reference = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Force = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    Purpose = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    State = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    OrderId = table.Column<Guid>(type: "uuid", nullable: true),
                    Cause = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    PlannedFor = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Announced = table.Column<bool>(type: "boolean", nullable: false),
                    Place = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    FailedWhy = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    RetryOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Video = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    OfficerId = table.Column<Guid>(type: "uuid", nullable: true),
                    Officer = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    RecordedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    ErasedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Visits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SupervisionSteps",
                schema: "visits",
                columns: table => new
                {
                    OrderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    What = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ActorId = table.Column<Guid>(type: "uuid", nullable: false),
                    ActorName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Note = table.Column<string>(type: "character varying(1200)", maxLength: 1200, nullable: true),
                    Force = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    ManagerId = table.Column<Guid>(type: "uuid", nullable: true),
                    UnitId = table.Column<Guid>(type: "uuid", nullable: true),
                    Risk = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    DaysBetween = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SupervisionSteps", x => new { x.OrderId, x.Sequence });
                    table.ForeignKey(
                        name: "FK_SupervisionSteps_SupervisedOrders_OrderId",
                        column: x => x.OrderId,
                        principalSchema: "visits",
                        principalTable: "SupervisedOrders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PowersUsed",
                schema: "visits",
                columns: table => new
                {
                    VisitId = table.Column<Guid>(type: "uuid", nullable: false),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    Act = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false),
                    Basis = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false),
                    Note = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PowersUsed", x => new { x.VisitId, x.Sequence });
                    table.ForeignKey(
                        name: "FK_PowersUsed_Visits_VisitId",
                        column: x => x.VisitId,
                        principalSchema: "visits",
                        principalTable: "Visits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "VisitTerms",
                schema: "visits",
                columns: table => new
                {
                    VisitId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrderId = table.Column<Guid>(type: "uuid", nullable: false),
                    ConditionId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrderReference = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Result = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Told = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VisitTerms", x => new { x.VisitId, x.OrderId, x.ConditionId });
                    table.ForeignKey(
                        name: "FK_VisitTerms_Visits_VisitId",
                        column: x => x.VisitId,
                        principalSchema: "visits",
                        principalTable: "Visits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SupervisedOrders_Force_DueOn_Reference",
                schema: "visits",
                table: "SupervisedOrders",
                columns: new[] { "Force", "DueOn", "Reference" });

            migrationBuilder.CreateIndex(
                name: "IX_SupervisedOrders_Force_ManagerId_DueOn",
                schema: "visits",
                table: "SupervisedOrders",
                columns: new[] { "Force", "ManagerId", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_SupervisedOrders_Force_UnitId_DueOn",
                schema: "visits",
                table: "SupervisedOrders",
                columns: new[] { "Force", "UnitId", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_SupervisedOrders_SubjectId",
                schema: "visits",
                table: "SupervisedOrders",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Visits_Force_State_PlannedFor",
                schema: "visits",
                table: "Visits",
                columns: new[] { "Force", "State", "PlannedFor" });

            migrationBuilder.CreateIndex(
                name: "IX_Visits_OrderId",
                schema: "visits",
                table: "Visits",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_Visits_Reference",
                schema: "visits",
                table: "Visits",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Visits_SubjectId_At",
                schema: "visits",
                table: "Visits",
                columns: new[] { "SubjectId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_VisitTerms_OrderId_ConditionId",
                schema: "visits",
                table: "VisitTerms",
                columns: new[] { "OrderId", "ConditionId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PowersUsed",
                schema: "visits");

            migrationBuilder.DropTable(
                name: "SupervisionSteps",
                schema: "visits");

            migrationBuilder.DropTable(
                name: "VisitTerms",
                schema: "visits");

            migrationBuilder.DropTable(
                name: "SupervisedOrders",
                schema: "visits");

            migrationBuilder.DropTable(
                name: "Visits",
                schema: "visits");
        }
    }
}
